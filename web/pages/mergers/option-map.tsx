import { AreaMap, AreaMapKey } from '../../parts/area-map.js';
import { describeOption, groupsOf } from './mergers.rules.js';
import type { Ground } from './mergers.type.js';

interface OptionMapProps {
  option: string;
  ground: Ground;
}

/** The map of a police area with the groups of an option. */
export function OptionMap({ option, ground }: OptionMapProps) {
  return (
    <AreaMap
      name={ground.name}
      shows={`Joined: ${describeOption(option, ground.areas)}`}
      ground={ground.map}
      groups={groupIds(option, ground)}
    />
  );
}

/** How to read the map. */
export function MapKey({ option, ground }: OptionMapProps) {
  return <AreaMapKey ground={ground.map} groups={groupIds(option, ground)} places={placesOf(ground)} />;
}

/** How to read maps that stand side by side: letters mean another thing on each. */
export function MapsKey({ ground }: Pick<OptionMapProps, 'ground'>) {
  return <AreaMapKey ground={ground.map} groups={[]} places={placesOf(ground)} isSmall />;
}

function placesOf({ areas }: Ground) {
  return areas[0]?.source.document;
}

function groupIds(option: string, { areas }: Ground): string[][] {
  const slugs = new Map(areas.map(({ code, id }) => [code, id]));
  return groupsOf(option).map((group) => group.map((code) => slugs.get(code) ?? code));
}
