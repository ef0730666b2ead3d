import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({
  description:
    'A file or folder that somebody loaded into the hub. Every figure that came with it cites one of its `documents`.',
})
@Entity({ name: 'import' })
export class DataImport {
  @Field(() => ID, {
    description: 'Its kind and the first digits of the hash; what `npm run import` takes to remove it.',
  })
  @PrimaryColumn({ type: 'text' })
  id!: string;

  /** 1 for the import that was loaded first. */
  @Column({ type: 'integer' })
  position!: number;

  @Field(() => String, { description: 'What sort of file: "home-office-csp", "partnership-folder".' })
  @Column({ type: 'text' })
  kind!: string;

  @Field(() => String, {
    description: 'Name of the file or folder, without its path; or the address it was fetched from.',
  })
  @Column({ type: 'text' })
  name!: string;

  @Field(() => String, {
    description: 'SHA-256 of its bytes, 64 hexadecimal digits; of a folder, of its files in order.',
  })
  @Column({ type: 'text' })
  sha256!: string;

  @Field(() => String, { description: 'When it was loaded: ISO 8601, UTC.' })
  @Column({ type: 'text', name: 'loaded_at' })
  loadedAt!: string;

  @Directive('@policy(policies: [["hub-administration"]])')
  @Field(() => String, {
    nullable: true,
    description:
      'Who loaded it, as they named themselves or as their machine knows them. Needs the role administrator.',
  })
  @Column({ type: 'text', name: 'loaded_by' })
  loadedBy!: string;

  @Column({ type: 'text', array: true, name: 'documents' })
  documentIds!: string[];
}
