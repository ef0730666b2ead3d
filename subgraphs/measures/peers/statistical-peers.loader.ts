import { readEach, readOnce } from '../../../shared/db/row-loader.js';
import type { Basis } from '../../../shared/provenance/basis.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { Denominator } from '../comparison/denominator.js';
import { peersOf } from '../figure/comparison.rules.js';
import type { FigureSubject } from '../figure/figure-subject.rules.js';
import type { LoadGround } from '../ground/ground.loader.js';
import type { Ground } from '../ground/ground.rules.js';
import { NEIGHBOURS_DOCUMENT } from '../neighbour/neighbours-document.js';
import type { LoadNeighbours } from '../neighbour/statistical-neighbour.loader.js';
import { PeerFinder, type Peers } from './peers.rules.js';
import type { StatisticalPeers } from './statistical-peers.type.js';

/** The statistical neighbours of a place, found once a request. */
export type PeersOf = (subject: FigureSubject) => Promise<Peers | null>;

export function createPeersOf(loadGround: LoadGround, loadNeighbours: LoadNeighbours): PeersOf {
  const loadFinder = readOnce(() => createFinder(loadGround, loadNeighbours));
  return readEach(
    async (subject) => peersOf(subject, await loadFinder()),
    ({ place, key }) => `${place} ${key}`,
  );
}

/** The peers as clients see them. */
export function describePeers(peers: Peers | null): StatisticalPeers | null {
  if (peers === null) return null;
  return {
    peers:
      peers.peers?.map(({ partnership, position, score, via }) => ({
        partnership: { id: partnership },
        position,
        score: Math.round(score * 100) / 100,
        via: via.map(areaOf),
      })) ?? null,
    method: peers.method,
    basis: peers.basis,
    leftOut: peers.leftOut.map(areaOf),
    sources: peers.peers && peers.basis ? [citationOf(peers.basis)] : [],
    unavailableBecause: peers.reason,
  };
}

async function createFinder(loadGround: LoadGround, loadNeighbours: LoadNeighbours): Promise<PeerFinder> {
  const [ground, neighbours] = await Promise.all([loadGround(), loadNeighbours()]);
  const residents = ground.countsOf(Denominator.RESIDENTS);
  return new PeerFinder({ neighbours, partnerships: partnershipsOf(ground), residents });
}

function partnershipsOf({ partnerships }: Ground) {
  return partnerships.map(({ slug, areas, partAreas }) => ({ slug, areas, partAreas }));
}

function citationOf(basis: Basis): Citation {
  return Citation.of({
    documentId: NEIGHBOURS_DOCUMENT,
    locator: 'nearest neighbours of each area',
    quote: null,
    basis,
  });
}

function areaOf(slug: string) {
  return { id: slug };
}
