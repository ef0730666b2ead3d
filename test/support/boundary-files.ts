import { topology } from 'topojson-server';

/** An area as boundary files show it. */
export interface DrawnArea {
  code: string;
  name: string;
  geometry: { type: string; coordinates: unknown };
}

type Point = readonly [longitude: number, latitude: number];

/**
 * Made-up shapes of the five districts of Warwickshire: rectangles around their true middles that share sides as the
 * districts do. As in published files, a corner of one is a point of every other that it touches.
 */
export const WARWICKSHIRE: readonly DrawnArea[] = [
  area('E07000218', 'North Warwickshire', [-1.8, 52.45], [-1.55, 52.7]),
  area('E07000219', 'Nuneaton and Bedworth', [-1.55, 52.45], [-1.35, 52.7], { south: [-1.45] }),
  area('E07000220', 'Rugby', [-1.45, 52.25], [-1.1, 52.45], { north: [-1.35] }),
  area('E07000221', 'Stratford-on-Avon', [-1.8, 52], [-1.1, 52.25], { north: [-1.45] }),
  area('E07000222', 'Warwick', [-1.8, 52.25], [-1.45, 52.45], { north: [-1.55] }),
];

/** Longitudes of points between the corners of a rectangle. */
interface Between {
  south?: readonly number[];
  north?: readonly number[];
}

export function area(
  code: string,
  name: string,
  southWest: Point,
  northEast: Point,
  between?: Between,
): DrawnArea {
  const coordinates = [rectangle(southWest, northEast, between)];
  return { code, name, geometry: { type: 'Polygon', coordinates } };
}

/** Around from the south-west, to the left. */
export function rectangle([west, south]: Point, [east, north]: Point, between: Between = {}): Point[] {
  return [
    [west, south],
    ...(between.south ?? []).map((longitude): Point => [longitude, south]),
    [east, south],
    [east, north],
    ...(between.north ?? []).map((longitude): Point => [longitude, north]),
    [west, north],
    [west, south],
  ];
}

/** A file as the Open Geography Portal writes it; the codes stand in the property of a year. */
export function asGeoJson(areas: readonly DrawnArea[], heading = 'LAD24CD') {
  return {
    type: 'FeatureCollection',
    crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:OGC:1.3:CRS84' } },
    features: areas.map(({ code, name, geometry }, index) => ({
      type: 'Feature',
      properties: { FID: index + 1, [heading]: code, LAD24NM: name },
      geometry,
    })),
  };
}

/** A file of several objects, quantised, with the codes as ids. */
export function asTopoJson(objects: Readonly<Record<string, readonly DrawnArea[]>>) {
  const collections = Object.entries(objects).map(([object, areas]) => [
    object,
    {
      type: 'FeatureCollection',
      features: areas.map(({ code, name, geometry }) => ({
        type: 'Feature',
        id: code,
        properties: { n: name },
        geometry,
      })),
    },
  ]);
  return topology(Object.fromEntries(collections), 10_001);
}
