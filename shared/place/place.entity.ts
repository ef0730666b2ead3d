import { Column, Entity, PrimaryColumn } from 'typeorm';

export type PlaceKind = 'partnership' | 'area' | 'county' | 'police-area';

/**
 * Which partnership, area, county and police area lies in which: a read-only copy that a subgraph keeps to resolve the ids
 * in its arguments. Whatever a client reads about a place comes from geography, never from here.
 */
@Entity({ name: 'place' })
export class Place {
  @PrimaryColumn({ type: 'text' })
  kind!: PlaceKind;

  @PrimaryColumn({ type: 'text' })
  slug!: string;

  /** GSS codes that mean this place, the current one first. */
  @Column({ type: 'text', array: true })
  codes!: string[];

  /** The police area it lies in; null for a county, which may lie in several. */
  @Column({ type: 'text', name: 'police_area', nullable: true })
  policeArea!: string | null;

  /** The two-tier counties that it lies in, wholly or in part. */
  @Column({ type: 'text', array: true })
  counties!: string[];

  /** For a partnership, county or police area: its areas. Of an area it is the area itself. */
  @Column({ type: 'text', array: true })
  areas!: string[];

  /** For a partnership: the areas of which it holds only a part. */
  @Column({ type: 'text', array: true, name: 'part_areas' })
  partAreas!: string[];
}

/** The DDL of the copy that every subgraph but geography keeps. */
export const PLACE_TABLE_DDL = `
  CREATE TABLE place (
    kind text NOT NULL,
    slug text NOT NULL,
    codes text[] NOT NULL,
    police_area text,
    counties text[] NOT NULL,
    areas text[] NOT NULL,
    part_areas text[] NOT NULL,
    PRIMARY KEY (kind, slug)
  );
  CREATE INDEX place_codes ON place USING gin (codes);
  CREATE INDEX place_police_area ON place (police_area);
  CREATE INDEX place_counties ON place USING gin (counties)`;
