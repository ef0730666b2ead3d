import { borderBetween, fillOf, letterGroups } from './map-groups.rules.js';
import { AROUND, type Cell, distance, keyOf, middleOf, wrapName } from './schematic-map.rules.js';

interface SchematicMapProps {
  /** What the picture shows, in words, for those who do not see it. */
  label: string;
  cells: readonly Cell[];
  /** Ids of areas that stay together, list by list; an area in none, or alone in its list, is drawn plain. */
  groups: readonly (readonly string[])[];
  /** Ids of the neighbours of every area: a heavy line keeps cells apart that touch here alone. */
  neighbours: Readonly<Record<string, readonly string[]>>;
}

/** Width of a cell in the units of the drawing. */
const WIDTH = 126;
const RADIUS = WIDTH / Math.sqrt(3);
const LINE_HEIGHT = 17;
const MARGIN = 6;

/** A sketch of areas as hexagons around their centre points: joined areas share a fill, a letter and an outline. */
export function SchematicMap({ label, cells, groups, neighbours }: SchematicMapProps) {
  if (cells.length === 0) return null;
  const box = boxAround(cells);
  const letters = letterGroups(groups);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className="hub-scroll" tabIndex={0}>
      <svg
        className={`hub-map${box.width > 600 ? ' hub-map--wide' : ''}`}
        viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
        width={box.width}
        height={box.height}
        role="img"
        aria-label={label}
      >
        {cells.map((cell) => (
          <CellShape cell={cell} letter={letters.get(cell.id)} key={cell.id} />
        ))}
        {cells.map((cell) => (
          <Borders cell={cell} cells={cells} letters={letters} neighbours={neighbours} key={cell.id} />
        ))}
      </svg>
    </div>
  );
}

function CellShape({ cell, letter }: { cell: Cell; letter: string | undefined }) {
  const { x, y } = drawnMiddle(cell);
  const lines = wrapName(cell.name);
  const first = y - ((lines.length - 1) * LINE_HEIGHT) / 2 + 5;
  return (
    <g>
      <polygon
        className={`hub-map__cell ${fillOf(letter)}`}
        points={AROUND.map((_, side) => cornerOf(x, y, side).join(',')).join(' ')}
      />
      {lines.map((line, index) => (
        <text className="hub-map__name" x={x} y={first + index * LINE_HEIGHT} key={line}>
          {line}
        </text>
      ))}
      {letter && (
        <text className="hub-map__letter" x={x} y={y - RADIUS + 26}>
          {letter}
        </text>
      )}
    </g>
  );
}

interface BordersProps extends Pick<SchematicMapProps, 'cells' | 'neighbours'> {
  cell: Cell;
  letters: ReadonlyMap<string, string>;
}

/** The sides of a cell: those of a group's outline and those between strangers heavier than others. */
function Borders({ cell, cells, letters, neighbours }: BordersProps) {
  const { x, y } = drawnMiddle(cell);
  const around = new Map(
    cells.filter((other) => distance(cell, other) === 1).map((other) => [keyOf(other), other]),
  );
  return AROUND.map((step, side) => {
    const other = around.get(keyOf({ q: cell.q + step.q, r: cell.r + step.r }));
    const [x1, y1] = cornerOf(x, y, side);
    const [x2, y2] = cornerOf(x, y, side + 1);
    const kind = kindOfBorder(cell, other, letters, neighbours);
    const line = { x1, y1, x2, y2 };
    return (
      <g key={keyOf(step)}>
        <line className={`hub-map__border hub-map__border--${kind}`} {...line} />
        {kind === 'apart' && <line className="hub-map__border--between" {...line} />}
      </g>
    );
  });
}

function kindOfBorder(
  cell: Cell,
  other: Cell | undefined,
  letters: ReadonlyMap<string, string>,
  neighbours: SchematicMapProps['neighbours'],
): ReturnType<typeof borderBetween> | 'apart' {
  if (other && neighbours[cell.id]?.includes(other.id) === false) return 'apart';
  return borderBetween(letters.get(cell.id), other && letters.get(other.id));
}

function drawnMiddle(cell: Cell): { x: number; y: number } {
  const { x, y } = middleOf(cell);
  return { x: round(x * WIDTH), y: round(y * WIDTH) };
}

/** A corner of a cell; side 0, between corners 0 and 1, faces right and the others follow clockwise. */
function cornerOf(x: number, y: number, side: number): readonly [number, number] {
  const angle = ((side * 60 - 30) * Math.PI) / 180;
  return [round(x + RADIUS * Math.cos(angle)), round(y + RADIUS * Math.sin(angle))];
}

function boxAround(cells: readonly Cell[]): { left: number; top: number; width: number; height: number } {
  const middles = cells.map(drawnMiddle);
  const xs = middles.map(({ x }) => x);
  const ys = middles.map(({ y }) => y);
  const left = Math.min(...xs) - WIDTH / 2 - MARGIN;
  const top = Math.min(...ys) - RADIUS - MARGIN;
  const width = Math.max(...xs) + WIDTH / 2 + MARGIN - left;
  const height = Math.max(...ys) + RADIUS + MARGIN - top;
  return { left: round(left), top: round(top), width: round(width), height: round(height) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
