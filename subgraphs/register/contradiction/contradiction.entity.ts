import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn } from 'typeorm';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';
import { ContradictionKind } from './contradiction-kind.js';

registerEnumType(ContradictionKind, {
  name: 'ContradictionKind',
  description: 'In what way documents do not agree.',
  valuesConfig: {
    DOCUMENTS_DISAGREE: {
      description: 'Two documents say different things of the same. Each may have been true on its day.',
    },
    SUM_DIFFERS: { description: "A document's sum is not the sum of its parts." },
    RULE_CONTRADICTED: {
      description:
        'A practice that a document describes is not what the Act or the Regulations ask. A reading by laymen, not legal advice.',
    },
  },
});

/** A place to look a contradiction up. */
@Entity({ name: 'contradiction_source' })
export class ContradictionSource {
  @PrimaryColumn({ type: 'text', name: 'contradiction' })
  contradictionId!: string;

  @PrimaryColumn({ type: 'integer' })
  position!: number;

  @Column(() => SourceColumns, { prefix: 'source_' })
  source!: SourceColumns;

  @ManyToOne(() => Contradiction)
  @JoinColumn({ name: 'contradiction' })
  contradiction?: unknown;
}

@ObjectType({
  description:
    'Documents that contradict each other, themselves, or the Act and the Regulations. The hub shows both sides and corrects neither.',
})
@Entity({ name: 'contradiction' })
export class Contradiction {
  /** Order of the subgraph, kind, partnership, rule, and a number where several share them: the order of every list. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Field(() => ContradictionKind, { description: 'In what way they do not agree.' })
  @Column({ type: 'text' })
  kind!: ContradictionKind;

  @Field(() => String, { description: 'The part of the hub that found it.' })
  @Column({ type: 'text' })
  subgraph!: string;

  @Column({ type: 'text', name: 'partnership', nullable: true })
  partnershipId!: string | null;

  @Field(() => String, { description: 'Both sides, in the words of the hub.' })
  @Column({ type: 'text' })
  text!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The rule of the law table that comes into it: "reg-sa-annual"; null where none does.',
  })
  @Column({ type: 'text', nullable: true })
  rule!: string | null;

  @OneToMany(
    () => ContradictionSource,
    (source) => source.contradiction,
  )
  lookUps!: ContradictionSource[];
}
