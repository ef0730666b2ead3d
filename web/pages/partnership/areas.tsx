import type { ReactNode } from 'react';
import { type Column, DataTable } from '../../parts/data-table.js';
import { NOT_KNOWN, NOT_SHOWN, writeCount } from '../../parts/figures.js';
import type { Itself } from './found-partnership.js';
import { NumberedSource } from './numbered-source.js';
import { FORMATIONS, groupBySource, writeKind } from './partnership.rules.js';
import { OutOfReach, Section } from './section.js';

/** What and where it is: areas, residents, formation, and who holds its force to account. */
export function Areas({ partnership }: { partnership: Itself }) {
  const { code, alsoKnownAs, formedOn, formationBasis, formationSource, policeArea } = partnership;
  const unknown = partnership.areas ? NOT_KNOWN : NOT_SHOWN;
  return (
    <Section name="areas" title="Areas and residents">
      <dl className="govuk-summary-list">
        <Row title="Residents">
          {partnership.population === null ? unknown : writeCount(partnership.population)}
          {partnership.populationYear !== null && ` (middle of ${partnership.populationYear})`}
        </Row>
        <Row title="Police area">{policeArea?.name ?? unknown}</Row>
        <Row title="Held to account by">{policeArea?.localPolicingBody.name ?? unknown}</Row>
        <Row title="County strategy group">{groupNames(partnership)}</Row>
        <Row title="Formed">
          {formedOn ?? NOT_KNOWN}. {FORMATIONS[formationBasis]}. <NumberedSource source={formationSource} />
        </Row>
        {alsoKnownAs.length > 0 && <Row title="Also known as">{alsoKnownAs.join('; ')}</Row>}
        <Row title="Code in statistics">{code}</Row>
      </dl>
      {partnership.areas ? (
        <DataTable
          caption="The areas it covers"
          columns={AREA_COLUMNS}
          rows={partnership.areas}
          keyOf={({ id }) => id}
        />
      ) : (
        <OutOfReach />
      )}
    </Section>
  );
}

function Row({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="govuk-summary-list__row">
      <dt className="govuk-summary-list__key">{title}</dt>
      <dd className="govuk-summary-list__value">{children}</dd>
    </div>
  );
}

function groupNames({ countyStrategyGroups }: Itself): string {
  if (!countyStrategyGroups) return NOT_SHOWN;
  return countyStrategyGroups.map(({ name }) => name).join('; ') || 'None named in the papers held';
}

const AREA_COLUMNS: readonly Column<NonNullable<Itself['areas']>[number]>[] = [
  { title: 'Area', cell: ({ name }) => name },
  { title: 'County', cell: ({ county }) => county?.name ?? 'None: single-tier' },
  { title: 'Residents', isNumeric: true, cell: ({ population }) => writeCount(population) },
  { title: 'Source', cell: ({ source }) => <NumberedSource source={source} /> },
];

/** Stands where nothing of the partnership itself could be had. */
export function AreasOutOfReach() {
  return (
    <Section name="areas" title="Areas, residents and responsible authorities">
      <OutOfReach />
    </Section>
  );
}

/** Who must work together by law, and whom papers list instead. */
export function Authorities({ partnership }: { partnership: Itself }) {
  const { responsibleAuthorities, statedResponsibleAuthorities } = partnership;
  return (
    <Section name="authorities" title="Responsible authorities">
      {responsibleAuthorities ? (
        <DataTable
          caption="By law, today"
          columns={[
            { title: 'Body', cell: ({ name }) => name },
            { title: 'Kind', cell: ({ kind }) => writeKind(kind.toLowerCase().replaceAll('_', '-')) },
            { title: 'Source', cell: ({ citation }) => <NumberedSource source={citation} /> },
          ]}
          rows={responsibleAuthorities}
          keyOf={({ id, kind }) => `${id} ${kind}`}
        />
      ) : (
        <OutOfReach />
      )}
      <Listed bodies={statedResponsibleAuthorities} />
    </Section>
  );
}

function Listed({ bodies }: { bodies: Itself['statedResponsibleAuthorities'] }) {
  if (bodies.length === 0)
    return <p className="govuk-body">No paper held lists its responsible authorities.</p>;
  return (
    <>
      <h3 className="govuk-heading-s">As papers list them, which may differ</h3>
      <ul className="govuk-list govuk-list--bullet">
        {groupBySource(bodies).map(({ source, items }) => (
          <li key={`${source.document.id} ${source.locator}`}>
            {items.map(({ name }) => name).join('; ')}. <NumberedSource source={source} />
          </li>
        ))}
      </ul>
    </>
  );
}
