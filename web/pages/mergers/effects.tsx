import { type Column, DataTable } from '../../parts/data-table.js';
import { writeCount } from '../../parts/figures.js';
import { writeChange } from './mergers.rules.js';
import type { MergerOption } from './mergers.type.js';

type Effects = MergerOption['effects'];

interface Row {
  title: string;
  figure: Pick<Effects['boards'], 'before' | 'after' | 'change'>;
  from: string;
}

const COLUMNS: readonly Column<Row>[] = [
  { title: 'Figure', cell: ({ title }) => title },
  { title: 'Today', isNumeric: true, cell: ({ figure }) => writeCount(figure.before) },
  {
    title: 'With this',
    isNumeric: true,
    cell: ({ figure }) => (figure.after === null ? 'Nothing to compare' : writeCount(figure.after)),
  },
  { title: 'Change', isNumeric: true, cell: ({ figure }) => writeChange(figure.change) },
  { title: 'Worked out from', cell: ({ from }) => <small className="hub-source">{from}</small> },
];

/** Every figure before and after, with what it was worked out from. */
export function EffectsTable({ caption, effects }: { caption: string; effects: Effects }) {
  return (
    <DataTable caption={caption} columns={COLUMNS} rows={listEffects(effects)} keyOf={({ title }) => title} />
  );
}

/** The figures of an option in the order of the page. */
export function listEffects(effects: Effects): Row[] {
  return [
    { title: 'Partnership boards', figure: effects.boards, from: effects.boards.inputs },
    { title: 'Seats at boards', figure: effects.authoritySeats, from: effects.authoritySeats.inputs },
    ...effects.statutoryPapers.map(({ title, citation, perYear }) => ({
      title: `${title}, in all`,
      figure: perYear,
      from: citation,
    })),
    {
      title: 'Bodies with a duty',
      figure: effects.responsibleAuthorities,
      from: effects.responsibleAuthorities.inputs,
    },
    {
      title: 'Residents between the largest and the smallest partnership',
      figure: effects.populationSpread,
      from: effects.populationSpread.inputs,
    },
    {
      title: 'Partnerships across a county line',
      figure: effects.countiesCrossed,
      from: effects.countiesCrossed.inputs,
    },
    {
      title: 'Partnerships across a health board line',
      figure: effects.healthBoardsCrossed,
      from: effects.healthBoardsCrossed.inputs,
    },
  ];
}
