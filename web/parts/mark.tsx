import type { ReactNode } from 'react';

/** Each says its own thing without any colour: whole, half gone, only an outline, crossed, against the rule, nothing there. */
export type Shape = 'full' | 'half' | 'ring' | 'cross' | 'warning' | 'none';

const PATHS: Readonly<Record<Shape, string>> = {
  full: 'M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1Z',
  half: 'M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1Zm0 2v10A5 5 0 0 0 8 3Z',
  ring: 'M8 1a7 7 0 1 0 0 14A7 7 0 1 0 8 1Zm0 2a5 5 0 1 1 0 10A5 5 0 1 1 8 3Z',
  cross: 'M3.4 1 8 5.6 12.6 1 15 3.4 10.4 8 15 12.6 12.6 15 8 10.4 3.4 15 1 12.6 5.6 8 1 3.4Z',
  warning: 'M8 1 15.5 15H.5ZM7 6v4h2V6Zm0 5v2h2v-2Z',
  none: 'M2 7h12v2H2Z',
};

/** A standing in words, with a shape before it that says the same. */
export function Mark({ shape, children }: { shape: Shape; children: ReactNode }) {
  return (
    <span className={`hub-mark hub-mark--${shape}`}>
      <svg className="hub-mark__shape" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={PATHS[shape]} fill="currentColor" fillRule="evenodd" />
      </svg>{' '}
      {children}
    </span>
  );
}
