import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@ObjectType({ description: 'A body that gives money, under one name whatever each document calls it.' })
@Entity({ name: 'funder' })
export class Funder {
  @Field(() => ID, { description: 'For example "warwickshire-pcc", "home-office".' })
  @PrimaryColumn({ type: 'text' })
  id!: string;

  @Field(() => String, { description: 'The name by which the hub lists it.' })
  @Column({ type: 'text' })
  name!: string;
}
