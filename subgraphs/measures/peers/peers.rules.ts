import { compareText, distinct, groupBy, indexBy } from '../../../shared/collections.js';
import { Basis } from '../../../shared/provenance/basis.js';

/** One of the 15 areas that ONS finds most like an area. Areas by one kind of id throughout: slugs or codes. */
export interface AreaNeighbour {
  area: string;
  /** 1 is the most alike. */
  rank: number;
  neighbour: string;
}

/** A partnership that may be a peer. */
export interface PeerPartnership {
  slug: string;
  areas: readonly string[];
  /** The areas of which it holds only a part. */
  partAreas: readonly string[];
}

/** Whose peers are asked for: a partnership, or areas that might share one. */
export interface PeerQuestion {
  areas: readonly string[];
  partAreas: readonly string[];
}

/** A statistical neighbour of a partnership. */
export interface Peer {
  partnership: string;
  /** 1 is the most alike. */
  position: number;
  /** At most 15; between it and the next lies how much more alike it is. */
  score: number;
  /** The neighbouring areas by which it came in, the most alike first. */
  via: string[];
}

/** The peers of a partnership, or why it has none. */
export interface Peers {
  peers: Peer[] | null;
  basis: Basis | null;
  method: string | null;
  /** Neighbouring areas whose partnership holds only a part of them or of another area: no rate can be worked out for it. */
  leftOut: string[];
  reason: string | null;
}

/** What peers are worked out from. */
export interface PeerSources {
  neighbours: readonly AreaNeighbour[];
  partnerships: readonly PeerPartnership[];
  /** Residents by area. */
  residents: ReadonlyMap<string, number>;
}

const SINGLE_METHOD =
  'The partnerships of the 15 areas that ONS lists as the nearest statistical neighbours of its area, in that order. A partnership of several areas is listed once, by the nearest of them.';
const COMBINED_METHOD =
  'ONS lists neighbours of areas and none of partnerships of several areas: these are worked out. Each member area gives its 15 nearest statistical neighbours 15 points for the first down to 1 for the last, weighted by its share of the residents. A partnership of several areas has the points of its areas, weighted by their share of its residents. The 15 partnerships with the most points are listed, without those that hold a member area.';

const MOST_PEERS = 15;
/** The first of 15 neighbours scores 15, the last 1. */
const SCORE_BASE = MOST_PEERS + 1;

/** Finds the statistical neighbours of partnerships that exist, and of areas that might share one. */
export class PeerFinder {
  readonly #neighbours: ReadonlyMap<string, AreaNeighbour[]>;
  readonly #holders: ReadonlyMap<string, PeerPartnership[]>;
  readonly #partnerships: ReadonlyMap<string, PeerPartnership>;
  readonly #residents: ReadonlyMap<string, number>;

  constructor({ neighbours, partnerships, residents }: PeerSources) {
    this.#neighbours = groupBy(
      neighbours.toSorted((a, b) => a.rank - b.rank),
      ({ area }) => area,
    );
    const held = partnerships.flatMap((partnership) =>
      partnership.areas.map((area) => ({ area, partnership })),
    );
    this.#holders = new Map(
      [...groupBy(held, ({ area }) => area)].map(([area, rows]) => [
        area,
        rows.map((row) => row.partnership),
      ]),
    );
    this.#partnerships = indexBy(partnerships, ({ slug }) => slug);
    this.#residents = residents;
  }

  /** The peers of the partnership that covers, or would cover, these areas. */
  find({ areas, partAreas }: PeerQuestion): Peers {
    if (partAreas.length > 0) {
      return withoutPeers(
        'It holds only a part of an area; ONS lists statistical neighbours of whole areas.',
      );
    }
    if (areas.length === 0 || areas.some((area) => !this.#neighbours.has(area))) {
      return withoutPeers('ONS lists statistical neighbours of areas in England only.');
    }
    const [only] = areas;
    return areas.length === 1 && only !== undefined ? this.#ofOne(only) : this.#ofSeveral(areas);
  }

  #ofOne(area: string): Peers {
    const scores = this.#scoresOf([area], new Map([[area, 1]]));
    const via = this.#candidates(scores, [area]);
    const points = (peer: string) => Math.max(...(via.get(peer) ?? []).map((near) => scores.get(near) ?? 0));
    return this.#answer(via, points, scores, Basis.DERIVED, SINGLE_METHOD);
  }

  #ofSeveral(areas: readonly string[]): Peers {
    const weights = this.#sharesOf(areas);
    if (weights === null) return withoutPeers('The residents of one of its areas are not known.');
    const scores = this.#scoresOf(areas, weights);
    const via = this.#candidates(scores, areas);
    const points = (peer: string) => this.#pointsOf(this.#partnerships.get(peer)?.areas ?? [], scores);
    return this.#answer(via, points, scores, Basis.INFERRED, COMBINED_METHOD);
  }

  /** Points of every area that is a neighbour of a member, weighted by the member's share of the residents. */
  #scoresOf(members: readonly string[], weights: ReadonlyMap<string, number>): Map<string, number> {
    const scores = new Map<string, number>();
    for (const member of members) {
      for (const { neighbour, rank } of this.#neighbours.get(member) ?? []) {
        const points = (SCORE_BASE - rank) * (weights.get(member) ?? 0);
        scores.set(neighbour, (scores.get(neighbour) ?? 0) + points);
      }
    }
    return scores;
  }

  /** Whole partnerships that hold a neighbouring area and no member, with those areas, the most alike first. */
  #candidates(scores: ReadonlyMap<string, number>, members: readonly string[]): Map<string, string[]> {
    const via = new Map<string, string[]>();
    for (const area of areasByScore(scores)) {
      const holder = this.#holderOf(area);
      if (!holder || holder.areas.some((held) => members.includes(held))) continue;
      via.set(holder.slug, [...(via.get(holder.slug) ?? []), area]);
    }
    return via;
  }

  #answer(
    via: ReadonlyMap<string, string[]>,
    points: (peer: string) => number,
    scores: ReadonlyMap<string, number>,
    basis: Basis,
    method: string,
  ): Peers {
    const peers = [...via]
      .map(([partnership, areas]) => ({ partnership, score: points(partnership), via: areas }))
      .sort((a, b) => b.score - a.score || compareText(a.partnership, b.partnership))
      .slice(0, MOST_PEERS)
      .map((peer, index) => ({ ...peer, position: index + 1 }));
    const leftOut = areasByScore(scores).filter((area) => this.#holderOf(area) === null);
    return { peers, basis, method, leftOut, reason: null };
  }

  /** The one partnership that holds all of the area; null where it is split. */
  #holderOf(area: string): PeerPartnership | null {
    const [holder, ...others] = this.#holders.get(area) ?? [];
    return holder && others.length === 0 && holder.partAreas.length === 0 ? holder : null;
  }

  /** The points of a partnership's areas, weighted by their share of its residents. */
  #pointsOf(areas: readonly string[], scores: ReadonlyMap<string, number>): number {
    const shares = this.#sharesOf(areas) ?? new Map(areas.map((area) => [area, 1 / areas.length]));
    return areas.reduce((sum, area) => sum + (shares.get(area) ?? 0) * (scores.get(area) ?? 0), 0);
  }

  #sharesOf(areas: readonly string[]): Map<string, number> | null {
    const residents = distinct(areas).map((area) => [area, this.#residents.get(area) ?? Number.NaN] as const);
    const all = residents.reduce((sum, [, count]) => sum + count, 0);
    return all > 0 ? new Map(residents.map(([area, count]) => [area, count / all])) : null;
  }
}

function areasByScore(scores: ReadonlyMap<string, number>): string[] {
  return [...scores].sort(([a, x], [b, y]) => y - x || compareText(a, b)).map(([area]) => area);
}

function withoutPeers(reason: string): Peers {
  return { peers: null, basis: null, method: null, leftOut: [], reason };
}
