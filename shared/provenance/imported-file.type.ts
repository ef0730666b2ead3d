import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({
  description: 'A file that was imported, and by whom. The hash tells whether a file at hand is the same.',
})
export class ImportedFile {
  @Field(() => String, {
    description: 'Name of the file or folder, without its path; or the address it was fetched from.',
  })
  name!: string;

  @Field(() => String, {
    description: 'SHA-256 of its bytes, 64 hexadecimal digits; of a folder, of its files in order.',
  })
  sha256!: string;

  @Field(() => String, { description: 'When it was loaded: ISO 8601, UTC.' })
  loadedAt!: string;

  @Directive('@policy(policies: [["hub-administration"]])')
  @Field(() => String, {
    nullable: true,
    description:
      'Who loaded it, as they named themselves or as their machine knows them. Needs the role administrator.',
  })
  loadedBy!: string;
}
