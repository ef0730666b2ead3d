import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Basis } from '../../../shared/provenance/basis.enum.js';

@ObjectType('FundingThemeLink', {
  description: 'A shared theme that a line of money serves, and what the mapping rests on.',
})
@Entity({ name: 'funding_line_theme' })
export class ThemeLink {
  @PrimaryColumn({ type: 'text', name: 'line' })
  lineId!: string;

  @PrimaryColumn({ type: 'text', name: 'theme' })
  themeId!: string;

  /** As the file lists them. */
  @Column({ type: 'integer' })
  position!: number;

  @Field(() => Basis, {
    description: 'STATED where the document itself ties the money to the theme, else INFERRED.',
  })
  @Column({ type: 'text' })
  basis!: Basis;

  @Field(() => String, { description: 'The words that the mapping rests on.' })
  @Column({ type: 'text' })
  because!: string;
}
