import type {
  MergerGroundQuery,
  OneMergerOptionQuery,
  PoliceAreasToChooseQuery,
  WaysToGroupQuery,
  WhoMustSignQuery,
} from '../../documents.js';
import type { AreaMapGround } from '../../parts/area-map.rules.js';

type Held<T> = NonNullable<T>;

/** The police area with its areas, and how they are drawn. */
export type Ground = Held<MergerGroundQuery['policeArea']> & { map: AreaMapGround };

export type Ways = Held<Held<WaysToGroupQuery['policeArea']>['mergerOptions']>;

export type MergerOption = Held<Held<OneMergerOptionQuery['policeArea']>['mergerOptions']>['nodes'][number];

export type CombinedArea = MergerOption['combinedAreas'][number];

export type Sign = Held<WhoMustSignQuery['assessMerger']>;

/** Everything that the page on mergers found out. */
export interface Mergers {
  /** To choose from; empty once one is chosen. */
  policeAreas: Held<PoliceAreasToChooseQuery['policeAreas']>;
  /** Null where out of reach. */
  ground: Ground | null;
  /** Null where out of reach, or where no exact count can be had. */
  ways: Ways | null;
  /** What the law says of the reader's own proposal; null where there is none. */
  sign: Sign | null;
  /** Id of the option that the reader's proposal makes; null where it makes none. */
  proposal: string | null;
  /** The options looked at, by id; one that is not there does not exist in this police area. */
  options: Readonly<Record<string, MergerOption>>;
}
