import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** The register's half of a police area: what is missing of its partnerships. */
@Directive('@key(fields: "id")')
@ObjectType('PoliceArea')
export class PoliceArea {
  @Field(() => ID)
  id!: string;
}
