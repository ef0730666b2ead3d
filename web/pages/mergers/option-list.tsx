import { type Column, DataTable } from '../../parts/data-table.js';
import { addressOf, describeOption, type MergerChoices } from './mergers.rules.js';
import type { Ground, Ways } from './mergers.type.js';

interface OptionListProps {
  ground: Ground;
  ways: Ways;
  choices: MergerChoices;
  /** Id of the option shown below the list. */
  looked: string;
}

type Row = Ways['nodes'][number];

/** A page of options in their order, each a link, and the way to the pages before and after. */
export function OptionList({ ground, ways, choices, looked }: OptionListProps) {
  const columns: readonly Column<Row>[] = [
    {
      title: 'What is joined',
      cell: ({ id, current }) => (
        <>
          <a
            className="govuk-link"
            href={`${addressOf(choices, { option: id })}#option`}
            aria-current={id === looked ? 'true' : undefined}
          >
            {describeOption(id, ground.areas)}
          </a>
          {current && ' (as it is today)'}
          {id === looked && <strong> (shown below)</strong>}
        </>
      ),
    },
    { title: 'Partnerships', isNumeric: true, cell: ({ partnershipCount }) => partnershipCount },
    { title: 'Areas changed', isNumeric: true, cell: ({ areasChanged }) => areasChanged },
  ];
  if (ways.nodes.length === 0)
    return <p className="govuk-body">No way to group meets all that was chosen: ask for less.</p>;
  const { after } = choices;
  const { hasNextPage, endCursor } = ways.pageInfo;
  return (
    <>
      <DataTable
        caption={after.length > 0 ? 'More ways to group' : 'The first ways to group'}
        columns={columns}
        rows={ways.nodes}
        keyOf={({ id }) => id}
      />
      <p className="govuk-body">
        Areas not named stay, or become, a partnership each.{' '}
        {after.length > 0 && (
          <a className="govuk-link" href={addressOf(choices, { after: after.slice(0, -1), option: '' })}>
            {after.length > 1 ? 'The page before' : 'Back to the first'}
          </a>
        )}{' '}
        {hasNextPage && endCursor && (
          <a className="govuk-link" href={addressOf(choices, { after: [...after, endCursor], option: '' })}>
            More ways
          </a>
        )}
      </p>
    </>
  );
}
