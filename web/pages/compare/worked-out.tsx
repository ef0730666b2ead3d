import { writeList } from '../../parts/figures.js';
import { Opening } from '../../parts/opening.js';
import { Source } from '../../parts/source.js';
import type { Comparison, Crime } from './compare.type.js';

/** What must be known to read the rates: rule, limits, benchmark and caveats, each once. */
export function WorkedOut({ crime, data }: { crime: Crime; data: Comparison }) {
  const caveats = new Set(crime.rows.flatMap(({ figures }) => figures.flatMap((figure) => figure.caveats)));
  return (
    <section aria-labelledby="worked-out">
      <h3 className="govuk-heading-m" id="worked-out">
        How to read these rates
      </h3>
      <ul className="govuk-list govuk-list--bullet">
        <li>Rating: {crime.rule} It is a help for reading tables and no finding of anyone.</li>
        <li>
          Limits: a rate may lie anywhere between them by chance alone, 19 times of 20. They do not cover how
          crime is reported and recorded.
        </li>
        <li>
          Higher or lower: the limits of the rate and of its benchmark do not overlap. The test is cautious:
          limits that overlap a little can still hide a difference.
        </li>
        <li>
          Benchmark: the crimes of the group by its residents or households, never a mean of rates. That of a
          police area holds crimes assigned to no partnership, and the partnership itself.
        </li>
        {data.chosen.benchmark === 'neighbours' && (
          <li>
            Judged list: statistical neighbours are published for single council areas of England. For a
            partnership of several, the hub works out from theirs which partnerships are most like it.
          </li>
        )}
        {[...caveats].map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
      {data.chosen.benchmark === 'neighbours' && <MostAlike crime={crime} data={data} />}
    </section>
  );
}

/** How many of the most similar partnerships the link to another comparison takes along. */
const SOME_PEERS = 5;

/** Who stands for "the partnerships most like it", and how far that is judged. */
function MostAlike({ crime, data: { partnerships } }: { crime: Crime; data: Comparison }) {
  return (
    <Opening title="Which partnerships are most like each">
      <dl className="govuk-summary-list">
        {partnerships.map(({ id, name }, index) => (
          <div className="govuk-summary-list__row" key={id}>
            <dt className="govuk-summary-list__key">{name}</dt>
            <dd className="govuk-summary-list__value">
              <Peers id={id} name={name} found={crime.rows[index]?.partnership?.statisticalPeers ?? null} />
            </dd>
          </div>
        ))}
      </dl>
    </Opening>
  );
}

interface PeersProps {
  id: string;
  name: string;
  found: NonNullable<Crime['rows'][number]['partnership']>['statisticalPeers'];
}

function Peers({ id, name, found }: PeersProps) {
  if (!found?.peers) return found?.unavailableBecause ?? 'Could not be shown';
  const peers = found.peers.flatMap(({ partnership }) => partnership ?? []);
  const address = new URLSearchParams(
    [id, ...peers.slice(0, SOME_PEERS).map((peer) => peer.id)].map((one) => ['partnership', one]),
  );
  return (
    <>
      {writeList(peers.map((peer) => peer.name))}. {found.basis === 'INFERRED' && 'Judged by the hub: '}
      {found.method}
      {found.sources.map((source) => (
        <Source source={source} key={`${source.document.id} ${source.locator}`} />
      ))}
      <a className="govuk-link" href={`/compare?${address}`}>
        Compare {name} with the first {SOME_PEERS}
      </a>
    </>
  );
}
