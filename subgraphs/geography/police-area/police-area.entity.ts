import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { Country } from '../area/area.entity.js';

export enum LocalPolicingBodyKind {
  POLICE_AND_CRIME_COMMISSIONER = 'POLICE_AND_CRIME_COMMISSIONER',
  MAYOR = 'MAYOR',
  MOPAC = 'MOPAC',
  COMMON_COUNCIL = 'COMMON_COUNCIL',
}

registerEnumType(LocalPolicingBodyKind, {
  name: 'LocalPolicingBodyKind',
  description: 'What sort of body holds the police force of an area to account.',
  valuesConfig: {
    POLICE_AND_CRIME_COMMISSIONER: {
      description: 'An elected police and crime commissioner, some of them also the fire authority.',
    },
    MAYOR: { description: 'A mayor who holds the functions of a commissioner.' },
    MOPAC: { description: "The Mayor's Office for Policing and Crime, London." },
    COMMON_COUNCIL: {
      description:
        'The Common Council of the City of London; in a merger the Secretary of State acts instead.',
    },
  },
});

@ObjectType({
  description:
    'The body that holds the police force of an area to account. It is not a responsible authority.',
})
export class LocalPolicingBody {
  @Field(() => String, { description: 'Name as of November 2026.' })
  name!: string;

  @Field(() => LocalPolicingBodyKind, { description: 'What sort of body it is.' })
  kind!: LocalPolicingBodyKind;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of this sort of body for the area; null where not recorded.',
  })
  since!: IsoDate | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Who makes a combination agreement for the area (s.5(1E)); null in Wales, where the Act offers none.',
  })
  combinationAgreementBody!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'One of the 43 police areas of England and Wales and its local policing body.' })
@Entity({ name: 'police_area' })
export class PoliceArea {
  @Field(() => ID, { description: 'Slug of the name: "warwickshire".' })
  @PrimaryColumn({ type: 'text', name: 'slug' })
  id!: string;

  @Field(() => String, { description: 'GSS code: "E23000017".' })
  @Column({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Name of the police area.' })
  @Column({ type: 'text' })
  name!: string;

  @Field(() => Country, { description: 'England or Wales; no police area lies in both.' })
  @Column({ type: 'text' })
  country!: Country;

  @Column({ type: 'text', name: 'body_name' })
  bodyName!: string;

  @Column({ type: 'text', name: 'body_kind' })
  bodyKind!: LocalPolicingBodyKind;

  @Column({ type: 'text', name: 'body_since', nullable: true })
  bodySince!: IsoDate | null;

  @Column({ type: 'text', name: 'combination_agreement_body', nullable: true })
  combinationAgreementBody!: string | null;
}
