import { Basis } from '../../../shared/provenance/basis.js';
import { type Benchmark, type Member, poolAll, poolPeers } from '../comparison/benchmark.rules.js';
import { CompareWith } from '../comparison/compare-with.js';
import type { Denominator } from '../comparison/denominator.js';
import { type Rank, rankRates } from '../comparison/rank.rules.js';
import { type Rate, rateOf } from '../comparison/rate.rules.js';
import type { GroundDenominator, GroundPlace } from '../ground/ground.rules.js';
import type { PeerFinder, Peers } from '../peers/peers.rules.js';
import type { CrimeBook } from './crime-book.rules.js';
import { FigurePlace } from './figure-place.js';
import { type FigureSubject, partnershipSubject, policeAreaSubject } from './figure-subject.rules.js';

/** What of a measure a comparison needs. */
export interface ComparedMeasure {
  id: string;
  denominator: Denominator;
}

/** A rate with the denominator it was worked out by. */
export interface RateOfPlace extends Rate {
  ground: GroundDenominator;
}

/** The rate of a group with what its counts were divided by. */
export interface BenchmarkOfGroup extends Benchmark {
  ground: GroundDenominator;
}

const NO_DENOMINATOR: GroundDenominator = { count: null, year: null, years: [], documents: [], reason: null };
const NOT_RANKED = 'Only the partnerships of today are ranked.';
const NO_PEERS = 'Statistical neighbours are found for partnerships and combined areas alone.';
const NO_RESIDENTS = 'Nobody lives in it: crimes that are assigned to no partnership have no rate.';

/** Sets figures of one period beside each other. Nothing is worked out twice. */
export class Comparison {
  readonly #rates = new Map<string, RateOfPlace>();
  readonly #ranks = new Map<string, Map<string, Rank>>();
  readonly #benchmarks = new Map<string, BenchmarkOfGroup>();

  constructor(readonly book: CrimeBook) {}

  rate(subject: FigureSubject, { id, denominator: by }: ComparedMeasure): RateOfPlace {
    return remembered(this.#rates, `${subject.place} ${subject.key} ${id}`, () => {
      const { count, reason } = this.book.count(subject, id);
      const ground = this.#denominator(subject, by);
      const reasons = { count: reason, denominator: ground.reason };
      return { ...rateOf({ count, denominator: ground.count }, by, reasons), ground };
    });
  }

  /** Where does a partnership stand among others? */
  rank(subject: FigureSubject, measure: ComparedMeasure, among: CompareWith, peers: Peers | null): Rank {
    const { partnership } = subject;
    if (partnership === null) return unranked(NOT_RANKED);
    const { ground } = this.book;
    if (among === CompareWith.STATISTICAL_NEIGHBOURS)
      return this.#rankAmongPeers(partnership, measure, peers);
    const inPoliceArea = among === CompareWith.POLICE_AREA;
    const members = inPoliceArea ? ground.partnershipsOf(subject.policeArea) : ground.partnerships;
    const policeArea = ground.find('police-area', subject.policeArea ?? '')?.name ?? '';
    const group = inPoliceArea ? `partnerships of ${policeArea}` : 'partnerships';
    const key = `${inPoliceArea ? subject.policeArea : ''} ${measure.id}`;
    const ranks = remembered(this.#ranks, key, () => rankRates(this.#ranked(members, measure), group));
    return ranks.get(partnership) ?? unranked(NOT_RANKED);
  }

  /** The rate of a group that the subject may be held against. */
  benchmark(
    subject: FigureSubject,
    measure: ComparedMeasure,
    group: CompareWith,
    peers: Peers | null,
  ): BenchmarkOfGroup {
    switch (group) {
      case CompareWith.POLICE_AREA:
        return this.#policeAreaBenchmark(subject, measure);
      case CompareWith.ENGLAND_AND_WALES:
        if (subject.place === FigurePlace.ENGLAND_AND_WALES)
          return without('It is England and Wales itself.');
        return remembered(this.#benchmarks, measure.id, () => this.#nationalBenchmark(measure));
      case CompareWith.STATISTICAL_NEIGHBOURS:
        return this.#peerBenchmark(measure, peers);
    }
  }

  #policeAreaBenchmark({ place, policeArea }: FigureSubject, measure: ComparedMeasure): BenchmarkOfGroup {
    const found = this.book.ground.find('police-area', policeArea ?? '');
    if (place === FigurePlace.POLICE_AREA) return without('It is a police area itself.');
    if (!found) return without('It lies in several police areas.');
    const { denominator, id } = measure;
    return remembered(this.#benchmarks, `${found.slug} ${id}`, () =>
      this.#pooled([policeAreaSubject(found)], measure, (members) =>
        poolAll(members, denominator, found.name),
      ),
    );
  }

  #nationalBenchmark(measure: ComparedMeasure): BenchmarkOfGroup {
    const subjects = this.book.ground.policeAreas.map((place) => policeAreaSubject(place));
    return this.#pooled(subjects, measure, (members) =>
      poolAll(members, measure.denominator, 'England and Wales'),
    );
  }

  #peerBenchmark(measure: ComparedMeasure, peers: Peers | null): BenchmarkOfGroup {
    if (!peers?.peers) return without(peers?.reason ?? NO_PEERS);
    const slugs = peers.peers.map((peer) => peer.partnership);
    return remembered(this.#benchmarks, `peers ${slugs.join(' ')} ${measure.id}`, () =>
      this.#pooled(this.#partnershipsOf(peers).map(partnershipSubject), measure, (members) =>
        poolPeers(members, measure.denominator),
      ),
    );
  }

  #pooled(
    subjects: readonly FigureSubject[],
    measure: ComparedMeasure,
    pool: (members: readonly Member[]) => Benchmark,
  ): BenchmarkOfGroup {
    const benchmark = pool(subjects.map((subject) => this.#member(subject, measure)));
    const pooled = subjects.filter(({ key }) => !benchmark.leftOut.includes(key));
    const areas = pooled.flatMap((subject) => subject.areas);
    return { ...benchmark, ground: this.book.ground.denominatorOf(areas, [], measure.denominator) };
  }

  #rankAmongPeers(partnership: string, measure: ComparedMeasure, peers: Peers | null): Rank {
    if (!peers?.peers) return unranked(peers?.reason ?? NO_PEERS);
    const own = this.book.ground.find('partnership', partnership);
    const members = [...(own ? [own] : []), ...this.#partnershipsOf(peers)];
    const ranks = rankRates(
      this.#ranked(members, measure),
      'partnerships (it and its statistical neighbours)',
    );
    return ranks.get(partnership) ?? unranked(NOT_RANKED);
  }

  #partnershipsOf({ peers }: Peers): GroundPlace[] {
    return (peers ?? []).flatMap((peer) => this.book.ground.find('partnership', peer.partnership) ?? []);
  }

  #ranked(members: readonly GroundPlace[], measure: ComparedMeasure) {
    return members.map((place) => {
      const { count, per1000 } = this.rate(partnershipSubject(place), measure);
      return { id: place.slug, count, per1000 };
    });
  }

  #member(subject: FigureSubject, measure: ComparedMeasure): Member {
    const { count, denominator } = this.rate(subject, measure);
    return { id: subject.key, name: subject.name, count, denominator };
  }

  #denominator({ place, areas, partAreas }: FigureSubject, by: Denominator): GroundDenominator {
    if (place === FigurePlace.UNASSIGNED || place === FigurePlace.AIRPORT)
      return { ...NO_DENOMINATOR, reason: NO_RESIDENTS };
    return this.book.ground.denominatorOf(areas, partAreas, by);
  }
}

/** How far is a comparison with a group the hub's own? Neighbours that it worked out by judgement make it INFERRED. */
export function basisAgainst(group: CompareWith, peers: Peers | null): Basis {
  const isInferred = group === CompareWith.STATISTICAL_NEIGHBOURS && peers?.basis === Basis.INFERRED;
  return isInferred ? Basis.INFERRED : Basis.DERIVED;
}

/** The statistical neighbours of a place; null where they are not looked for: of police areas, counties and the country. */
export function peersOf({ place, areas, partAreas }: FigureSubject, finder: PeerFinder): Peers | null {
  const hasPeers = place === FigurePlace.PARTNERSHIP || place === FigurePlace.COMBINED_AREA;
  return hasPeers ? finder.find({ areas, partAreas }) : null;
}

function unranked(reason: string): Rank {
  return { rank: null, of: 0, quartile: null, leftOut: 0, note: null, reason };
}

function without(reason: string): BenchmarkOfGroup {
  const nothing = { count: null, denominator: null, per1000: null, limits: null, members: 0, leftOut: [] };
  return { ...nothing, reason, ground: NO_DENOMINATOR };
}

function remembered<Value>(known: Map<string, Value>, key: string, workOut: () => Value): Value {
  const value = known.get(key) ?? workOut();
  known.set(key, value);
  return value;
}
