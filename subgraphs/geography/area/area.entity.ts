import { Directive, Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';

export enum Country {
  ENGLAND = 'ENGLAND',
  WALES = 'WALES',
}

export enum LocalGovernmentAreaKind {
  NON_METROPOLITAN_DISTRICT = 'NON_METROPOLITAN_DISTRICT',
  UNITARY = 'UNITARY',
  METROPOLITAN_DISTRICT = 'METROPOLITAN_DISTRICT',
  LONDON_BOROUGH = 'LONDON_BOROUGH',
  CITY_OF_LONDON = 'CITY_OF_LONDON',
  ISLES_OF_SCILLY = 'ISLES_OF_SCILLY',
  WELSH_PRINCIPAL_AREA = 'WELSH_PRINCIPAL_AREA',
}

registerEnumType(Country, {
  name: 'Country',
  description: 'The country whose Regulations apply.',
  valuesConfig: {
    ENGLAND: { description: 'England: SI 2007/1830 applies, and areas can be combined by agreement.' },
    WALES: { description: 'Wales: SI 2007/3076 applies; the Act offers no combination of areas.' },
  },
});

registerEnumType(LocalGovernmentAreaKind, {
  name: 'LocalGovernmentAreaKind',
  description: 'What sort of council area it is.',
  valuesConfig: {
    NON_METROPOLITAN_DISTRICT: { description: 'A district below a county council.' },
    UNITARY: { description: 'One council does the work of county and district; the Isle of Wight included.' },
    METROPOLITAN_DISTRICT: { description: 'A borough of one of the six metropolitan counties.' },
    LONDON_BOROUGH: { description: 'One of the 32 London boroughs.' },
    CITY_OF_LONDON: { description: 'The City of London, the Temples included.' },
    ISLES_OF_SCILLY: { description: 'The Isles of Scilly.' },
    WELSH_PRINCIPAL_AREA: { description: 'A county or county borough of Wales.' },
  },
});

@Directive('@key(fields: "id")')
@ObjectType({
  description:
    'The unit of the Crime and Disorder Act 1998, s.5(4): one district, borough or unitary area, never part of one. ONS codes of December 2024.',
})
@Entity({ name: 'area' })
export class LocalGovernmentArea {
  @Field(() => ID, { description: 'Slug of the everyday name: "warwick".' })
  @PrimaryColumn({ type: 'text', name: 'slug' })
  id!: string;

  @Field(() => String, { description: 'GSS code: "E07000222".' })
  @Column({ type: 'text' })
  code!: string;

  @Field(() => String, { description: 'Everyday name.' })
  @Column({ type: 'text' })
  name!: string;

  @Field(() => LocalGovernmentAreaKind, { description: 'What sort of council area it is.' })
  @Column({ type: 'text' })
  kind!: LocalGovernmentAreaKind;

  @Field(() => Country, { description: 'England or Wales.' })
  @Column({ type: 'text' })
  country!: Country;

  @Field(() => String, { description: 'ONS region; for Wales the country.' })
  @Column({ type: 'text' })
  region!: string;

  /** Slug of the two-tier county. */
  @Column({ type: 'text', name: 'county', nullable: true })
  countyId!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Name of the county in the wider sense: two-tier, metropolitan or Greater London; null for any other single-tier area, which counts as a county of its own.',
  })
  @Column({ type: 'text', name: 'wider_county', nullable: true })
  widerCounty!: string | null;

  @Column({ type: 'text', name: 'police_area' })
  policeAreaId!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'Usual residents, the newest ONS mid-year estimate that the hub holds; `populationYear` says of which year. Null where none is held.',
  })
  @Column({ type: 'integer', nullable: true })
  population!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The year in whose middle `population` was estimated: 2024; null where none is held.',
  })
  @Column({ type: 'integer', name: 'population_year', nullable: true })
  populationYear!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Households on Census day, 21 March 2021; null where none is held.',
  })
  @Column({ type: 'integer', nullable: true })
  households!: number | null;

  @Field(() => Float, {
    name: 'landAreaKm2',
    nullable: true,
    description: 'Land area in square kilometres, ONS December 2024.',
  })
  @Column({ type: 'double precision', name: 'land_km2', nullable: true })
  landKm2!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Longitude of a point inside the area, degrees east, for schematic maps.',
  })
  @Column({ type: 'double precision', name: 'centroid_longitude', nullable: true })
  longitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Latitude of that point, degrees north.' })
  @Column({ type: 'double precision', name: 'centroid_latitude', nullable: true })
  latitude!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the area, where the hub knows of its making since 2019; null for older areas.',
  })
  @Column({ type: 'text', name: 'existed_from', nullable: true })
  existedFrom!: IsoDate | null;
}

/** A code or slug that is not the current one of a living area. */
@Entity({ name: 'area_code' })
export class AreaCode {
  /** The old GSS code, the old slug, or a new code for a living area. */
  @PrimaryColumn({ type: 'text' })
  id!: string;

  /** Name of the area it meant. */
  @Column({ type: 'text' })
  name!: string;

  /** Slugs of the living areas that hold it now. */
  @Column({ type: 'text', array: true })
  successors!: string[];

  /** The day its area ended; null where the code merely means the living area. */
  @Column({ type: 'text', name: 'abolished_on', nullable: true })
  abolishedOn!: IsoDate | null;
}

@Entity({ name: 'neighbour' })
export class Neighbour {
  @PrimaryColumn({ type: 'text', name: 'area' })
  areaId!: string;

  @PrimaryColumn({ type: 'text', name: 'other' })
  otherId!: string;

  @Column({ type: 'text' })
  via!: 'land' | 'tidal_water';
}
