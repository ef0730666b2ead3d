import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { SourceColumns } from '../../../shared/provenance/source.columns.js';

@ObjectType({
  description:
    'The shape of an area for maps, from a file of the Office for National Statistics that somebody imported, made simpler by the hub: not for measuring.',
})
@Entity({ name: 'area_boundary' })
export class AreaBoundary {
  /** Slug. */
  @PrimaryColumn({ type: 'text', name: 'area' })
  areaId!: string;

  @Field(() => String, {
    description:
      'A GeoJSON geometry (RFC 7946) as text: a MultiPolygon in degrees of longitude and latitude (WGS 84) with four decimals, some 200 points at most. Bends smaller than about 50 by 100 metres, and islets below a tenth of a square kilometre, are left out; large areas are coarser. The border of two areas of one file is the same from both sides.',
  })
  @Column({ type: 'text', name: 'geo_json' })
  geoJson!: string;

  @Field(() => Int, { description: 'How many points it has; the last of each ring is its first again.' })
  @Column({ type: 'integer' })
  points!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'As of when the areas are: "December 2024"; null where neither the properties nor the name of the file say.',
  })
  @Column({ type: 'text', nullable: true })
  vintage!: string | null;

  @Column(() => SourceColumns, { prefix: 'source_' })
  sourceColumns!: SourceColumns;
}
