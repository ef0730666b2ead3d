import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Citation } from '../../../shared/provenance/citation.type.js';
import type { DutyCountry } from '../../../shared/provenance/duty-rule.rules.js';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';
import { FormationBasis } from './formation-basis.js';

registerEnumType(FormationBasis, {
  name: 'FormationBasis',
  description: 'What the area of a partnership rests on.',
  valuesConfig: {
    SINGLE_AREA: { description: 'One local government area: s.5(1). Nothing had to be combined.' },
    PART_OF_AREA: {
      description:
        'Part of an area: published statistics keep the partnership of a district that has been abolished.',
    },
    ORDER: {
      description:
        "Secretary of State's order, the only route before 16 January 2012. Also where a paper dates the merger before that day without naming the instrument.",
    },
    COMBINATION_AGREEMENT: { description: 'Agreement under s.5(1A), from 16 January 2012; England only.' },
    NOT_RECORDED: {
      description:
        'Whole areas stand together in published statistics; the hub does not know by what instrument, or whether there is one.',
    },
  },
});

@Directive('@key(fields: "id")')
@ObjectType('CommunitySafetyPartnership', {
  description:
    'A community safety partnership: the responsible authorities of an area working together under s.5 of the Crime and Disorder Act 1998. The 314 partnership areas of December 2024 are all here; what they do is known only from the papers held.',
})
@Entity({ name: 'partnership' })
export class Partnership {
  @Field(() => ID, { description: 'Slug of the name: "south-warwickshire".' })
  @PrimaryColumn({ type: 'text', name: 'slug' })
  id!: string;

  @Field(() => String, { description: 'GSS code of the partnership area: "E22000359"; W14… in Wales.' })
  @Column({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Name in published statistics.' })
  @Column({ type: 'text' })
  name!: string;

  @Field(() => [String], {
    description:
      'Other spellings in published tables, then other names that papers use; empty when there is none.',
  })
  @Column({ type: 'text', array: true, name: 'also_known_as' })
  alsoKnownAs!: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'When it was formed, in the words of the paper ("September 2008"); null where no paper held says. The newest paper that says decides.',
  })
  @Column({ type: 'text', name: 'formed_on', nullable: true })
  formedOn!: string | null;

  @Field(() => FormationBasis, {
    description: 'What its area rests on: what a paper says, else what published statistics show.',
  })
  @Column({ type: 'text', name: 'formation_basis' })
  formationBasis!: FormationBasis;

  @Field(() => Citation, {
    description: 'The paper behind `formedOn` and `formationBasis`, else the published table (DERIVED).',
  })
  @Column(() => SourceColumns, { prefix: 'formation_source_' })
  formationSource!: SourceColumns;

  /** Name, then slug: the order of every list of partnerships, and what a cursor holds. */
  @Column({ type: 'text', name: 'sort_key' })
  sortKey!: string;

  /** Decides which Regulations bind it. */
  @Column({ type: 'text' })
  country!: DutyCountry;

  /** Slug; decides which duties except it. */
  @Column({ type: 'text', name: 'police_area' })
  policeArea!: string;
}

/** What lists of partnerships are ordered by, compared by code point. */
export function sortKeyOf(name: string, slug: string): string {
  return `${name}\t${slug}`;
}
