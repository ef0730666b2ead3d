import { SchematicMap } from '../../parts/schematic-map.js';
import { findPairsApart } from '../../parts/schematic-map.rules.js';
import { describeOption, groupsOf, listNames } from './mergers.rules.js';
import type { Ground } from './mergers.type.js';

/** The sketch of a police area with the groups of an option. */
export function OptionMap({ option, ground }: { option: string; ground: Ground }) {
  const slugs = new Map(ground.areas.map(({ code, id }) => [code, id]));
  const groups = groupsOf(option).map((group) => group.map((code) => slugs.get(code) ?? code));
  return (
    <SchematicMap
      label={`Sketch map of ${ground.name}. Joined: ${describeOption(option, ground.areas)}`}
      cells={ground.cells}
      groups={groups}
      neighbours={Object.fromEntries(
        ground.areas.map(({ id, neighbours }) => [id, neighbours.map((neighbour) => neighbour.id)]),
      )}
    />
  );
}

/** How to read the sketch, and where it cannot be true. */
export function MapKey({ ground }: { ground: Ground }) {
  const apart = findPairsApart(
    ground.cells,
    ground.areas.map((area) => ({ ...area, neighbours: area.neighbours.map(({ id }) => id) })),
  );
  const [first] = ground.areas;
  return (
    <p className="govuk-body-s">
      A sketch, not a survey: each area is one cell near its true place. Joined areas share a letter and a
      heavy outline; a double line parts cells that touch here and not on the ground.
      {apart.length > 0 &&
        ` Neighbours that could not be drawn side by side: ${apart.map((pair) => listNames(pair)).join('; ')}.`}
      {first && (
        <>
          {' '}
          Places and neighbours from{' '}
          <a className="govuk-link" href={`/papers/${first.source.document.id}`}>
            {first.source.document.title}
          </a>
          .
        </>
      )}
    </p>
  );
}
