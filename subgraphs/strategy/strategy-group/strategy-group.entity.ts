import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';

@Directive('@key(fields: "id")')
@ObjectType('CountyStrategyGroup', {
  description:
    'The group that prepares the community safety agreement of a two-tier county (SI 2007/1830 reg 8), where a document held names it. No group is made up: the hub knows far fewer than the 21 that the Regulations ask for. One group, however many papers describe it.',
})
@Entity({ name: 'strategy_group' })
export class StrategyGroup {
  @Field(() => ID, { description: 'Slug of the name: "safer-warwickshire-partnership-board".' })
  @PrimaryColumn({ type: 'text', name: 'slug' })
  id!: string;

  @Field(() => String, { description: 'Name, as the newest paper that describes the group gives it.' })
  @Column({ type: 'text' })
  name!: string;

  /** Slug of the two-tier county. */
  @Column({ type: 'text', name: 'county' })
  countyId!: string;

  @Field(() => [String], {
    description: 'Other names that papers use for it, those of the newest paper first; empty when none does.',
  })
  @Column({ type: 'text', array: true, name: 'also_known_as' })
  alsoKnownAs!: string[];

  /** Ids of the papers that describe it, the newest first. */
  @Column({ type: 'text', array: true })
  papers!: string[];

  /** Where the newest paper names it. */
  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;
}
