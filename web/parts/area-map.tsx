import type { AreaMapGround } from './area-map.rules.js';
import { BoundaryMap, MapNumbers } from './boundary-map.js';
import { SchematicMap } from './schematic-map.js';
import { findPairsApart } from './schematic-map.rules.js';

interface AreaMapProps {
  /** What the areas make up: "Warwickshire". */
  name: string;
  /** What the map shows of them, in words: "Joined: Rugby + Warwick". */
  shows: string;
  ground: AreaMapGround;
  /** Ids of areas that stay together, list by list. */
  groups: readonly (readonly string[])[];
}

/** Areas with their groups: in their real shapes where all of them were imported, else as a sketch. */
export function AreaMap({ name, shows, ground, groups }: AreaMapProps) {
  const { drawn, cells, neighbours } = ground;
  if (drawn) return <BoundaryMap label={`Map of ${name}. ${shows}`} drawn={drawn} groups={groups} />;
  return (
    <SchematicMap
      label={`Sketch map of ${name}. ${shows}`}
      cells={cells}
      groups={groups}
      neighbours={neighbours}
    />
  );
}

interface AreaMapKeyProps extends Pick<AreaMapProps, 'ground' | 'groups'> {
  /** Whether the maps stand side by side. */
  isSmall?: boolean;
  /** Where places and neighbours come from. */
  places: { id: string; title: string } | undefined;
}

/** How to read the map, and where it comes from. */
export function AreaMapKey({ ground, groups, places, isSmall = false }: AreaMapKeyProps) {
  const { drawn, sources } = ground;
  if (!drawn) return <SketchKey ground={ground} places={places} />;
  return (
    <>
      <MapNumbers drawn={drawn} groups={groups} isSmall={isSmall} />
      <p className="govuk-body-s">
        Joined areas share a letter and a heavy outline. Shapes from{' '}
        {sources.map(({ document }, index) => (
          <span key={document.id}>
            {index > 0 && ', '}
            <DocumentLink document={document} />
          </span>
        ))}
        , made simpler: not for measuring.{' '}
        {[...new Set(sources.flatMap(({ attribution }) => attribution))].join(' ')}
      </p>
    </>
  );
}

/** How to read the sketch, and where it cannot be true. */
function SketchKey({ ground, places }: Pick<AreaMapKeyProps, 'ground' | 'places'>) {
  const { cells, neighbours, shapeless } = ground;
  const apart = findPairsApart(
    cells,
    cells.map(({ id, name }) => ({ id, name, neighbours: neighbours[id] ?? [] })),
  );
  return (
    <p className="govuk-body-s">
      A sketch, not a survey: each area is one cell near its true place. Joined areas share a letter and a
      heavy outline; a double line parts cells that touch here and not on the ground.
      {apart.length > 0 &&
        ` Neighbours that could not be drawn side by side: ${apart.map((pair) => pair.join(' and ')).join('; ')}.`}
      {shapeless.length > 0 &&
        ` Shapes were imported, but not of all areas here, so none is drawn: missing ${shapeless.join(', ')}.`}
      {places && (
        <>
          {' '}
          Places and neighbours from <DocumentLink document={places} />.
        </>
      )}
    </p>
  );
}

function DocumentLink({ document }: { document: { id: string; title: string } }) {
  return (
    <a className="govuk-link" href={`/papers/${document.id}`}>
      {document.title}
    </a>
  );
}
