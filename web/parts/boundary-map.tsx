import type { DrawnMap } from './boundary-map.rules.js';
import { borderBetween, fillOf, letterGroups } from './map-groups.rules.js';
import { findUnnamed, type Label, placeLabels } from './map-labels.rules.js';

interface BoundaryMapProps {
  /** What the picture shows, in words, for those who do not see it. */
  label: string;
  drawn: DrawnMap;
  /** Ids of areas that stay together, list by list; an area in none, or alone in its list, is drawn plain. */
  groups: readonly (readonly string[])[];
}

/** Sizes of letters in units of the map, for wide, narrow and very narrow pictures; the style sheet shows one of them. */
const SIZES = { wide: 28, narrow: 42, tiny: 58 } as const;
const WIDTHS = ['wide', 'narrow', 'tiny'] as const;
/** Taller maps are drawn less wide, so that they fit a screen. */
const TALL = 1.25;

/** Areas in their real shapes: joined areas share a fill, a letter and an outline. */
export function BoundaryMap({ label, drawn, groups }: BoundaryMapProps) {
  const letters = letterGroups(groups);
  const { width, height } = drawn;
  return (
    <div className={`hub-boundary-map${height > TALL * width ? ' hub-boundary-map--tall' : ''}`}>
      <svg className="hub-map" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        <rect className="hub-boundary-map__ground" width={width} height={height} rx="12" />
        {drawn.areas.map(({ id, path }) => (
          <path className={`hub-map__cell ${fillOf(letters.get(id))}`} d={path} fillRule="evenodd" key={id} />
        ))}
        {drawBorders(drawn, letters).map(([kind, path]) => (
          <path className={`hub-map__border hub-map__border--${kind}`} d={path} fill="none" key={kind} />
        ))}
        {WIDTHS.map((size) => (
          <g className={`hub-boundary-map__labels hub-boundary-map__labels--${size}`} key={size}>
            {placeLabels(drawn, letters, SIZES[size]).map((placed) => (
              <LabelText label={placed} size={SIZES[size]} key={placed.id} />
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

function LabelText({ label: { x, lines }, size }: { label: Label; size: number }) {
  return (
    <text className="hub-boundary-map__label" x={x} fontSize={size}>
      {lines.map(({ kind, text, y }) => (
        <tspan className={`hub-boundary-map__${kind}`} x={x} y={y} key={y}>
          {text}
        </tspan>
      ))}
    </text>
  );
}

/** One line for each kind of border, the plain ones below. */
function drawBorders({ borders }: DrawnMap, letters: ReadonlyMap<string, string>) {
  const kinds = { plain: '', inside: '', outline: '' };
  for (const { between, path } of borders) {
    const [one, other] = between;
    kinds[borderBetween(letters.get(one), other && letters.get(other))] += path;
  }
  return Object.entries(kinds).filter(([, path]) => path !== '');
}

interface MapNumbersProps extends Pick<BoundaryMapProps, 'drawn' | 'groups'> {
  /** Whether the maps that it explains stand side by side, where few names have room. */
  isSmall: boolean;
}

/** What the numbers on a map stand for; nothing where every area has its name on it. */
export function MapNumbers({ drawn, groups, isSmall }: MapNumbersProps) {
  const letters = letterGroups(groups);
  const sizes = WIDTHS.filter((size) => isSmall || size !== 'tiny');
  const labels = sizes.map((size) => placeLabels(drawn, letters, SIZES[size]));
  const unnamed = findUnnamed(drawn.areas, labels);
  if (unnamed.length === 0) return null;
  return (
    <>
      <p className="govuk-body-s hub-map-numbers">Numbers on the map:</p>
      <ol className="govuk-list hub-map-numbers__list">
        {unnamed.map(({ number, area }) => (
          <li key={area.id}>
            {number} {area.name}
            {letters.has(area.id) && ` (${letters.get(area.id)})`}
          </li>
        ))}
      </ol>
    </>
  );
}
