/** The figure stands beside it in words, so a reader of the screen is not told of the bar. */
export function Bar({ percent }: { percent: number }) {
  return (
    <svg className="hub-bar__chart" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect className="hub-bar__ground" width="100" height="10" />
      <rect className="hub-bar__fill" width={percent} height="10" />
    </svg>
  );
}
