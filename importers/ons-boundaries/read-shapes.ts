import { open } from 'node:fs/promises';
import { feature } from 'topojson-client';
import type { ImportContext, ImportSource } from '../importer.js';
import { type Fields, isEncodingError, isFields, readText } from '../json/json-text.js';
import { ListScanner } from '../json/list-scanner.js';
import { reasonOf, refuseFile } from '../sheet/refuse.js';

/** A GeoJSON feature as it stands in the file. */
export interface GivenShape {
  feature: Fields;
  /** "features[3]" */
  place: string;
  line: number | null;
}

/** The shapes of a file; of a TopoJSON file those of one of its objects. */
export interface GivenShapes {
  object: { name: string; others: readonly string[] } | null;
}

export interface ShapeReading {
  source: ImportSource;
  context: ImportContext;
  /** Called with each shape, one after the other: a file of any size takes the memory of one. */
  onShape(shape: GivenShape): void;
  /** How many of some shapes are wanted; it chooses among the objects of a TopoJSON file. */
  countWanted(features: readonly Fields[]): number;
}

const WANTED =
  'Wanted are Local Authority Districts as a GeoJSON FeatureCollection or a TopoJSON Topology in longitude and latitude, as the Open Geography Portal of the ONS has them';
/** What begins otherwise than JSON, and how. */
const OTHER_FORMS = [
  { start: /^PK/, is: 'is a zip file, perhaps a shapefile or a package of one' },
  { start: /^SQLite format 3/, is: 'is a GeoPackage or another SQLite file' },
  { start: /^\0\0'\n/, is: 'is a shapefile' },
  { start: /^(\xEF\xBB\xBF)?\s*</, is: 'is a web page, KML or other XML' },
] as const;
/** A TopoJSON file is held whole while it is read; a generalised edition has a few megabytes. */
const MOST_CHARACTERS = 40_000_000;

/** Hands over each shape of a boundary file, whichever of the two forms it has. @throws DataRefused */
export async function readShapes(reading: ShapeReading): Promise<GivenShapes> {
  const { source } = reading;
  await refuseOtherForms(source);
  const scanner = new ListScanner('features', ({ text, index, line }) => {
    const found = parse(source, text, line);
    if (!isFields(found)) refuseFile(source.name, `features[${index}] is no object`, { line });
    reading.onShape({ feature: found, place: `features[${index}]`, line });
  });
  await scan(reading, scanner);
  const file = parse(source, scanner.around, scanner.line);
  if (!isFields(file)) refuseFile(source.name, `is a JSON text, but no object. ${WANTED}`);
  if (file.type === 'FeatureCollection' && Array.isArray(file.features)) return { object: null };
  if (file.type === 'Topology') return readTopology(reading, file);
  refuseFile(source.name, whyNeither(file));
}

async function scan({ source, context }: ShapeReading, scanner: ListScanner): Promise<void> {
  try {
    for await (const piece of readText(source, context)) {
      scanner.take(piece);
      if (scanner.around.length > MOST_CHARACTERS)
        refuseFile(
          source.name,
          'is larger than a generalised edition of TopoJSON is: take the edition BUC or BGC',
        );
    }
  } catch (error) {
    if (isEncodingError(error)) refuseFile(source.name, `is not text in UTF-8. ${WANTED}`);
    throw error;
  }
}

function whyNeither({ type, geometryType, error }: Fields): string {
  if (geometryType !== undefined) return `is JSON of Esri's own form: ask for GeoJSON (f=geojson). ${WANTED}`;
  if (error !== undefined) return `is the error message of a server in the place of a file. ${WANTED}`;
  return `is ${typeof type === 'string' ? `JSON of the type ${type}` : 'JSON without a type'}. ${WANTED}`;
}

async function refuseOtherForms({ path, name }: ImportSource): Promise<void> {
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(64), position: 0 });
  const start = buffer.toString('latin1', 0, bytesRead);
  if (bytesRead === 0) refuseFile(name, `is empty. ${WANTED}`);
  const other = OTHER_FORMS.find((form) => form.start.test(start));
  if (other) refuseFile(name, `${other.is}. ${WANTED}`);
}

/** A file that ends too early is no JSON either. */
function parse({ name }: ImportSource, text: string, line: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    refuseFile(name, `is not JSON, or not all of it: ${reasonOf(error)}. Was it downloaded whole?`, { line });
  }
}

type Topology = Parameters<typeof feature>[0];
type TopologyObject = Topology['objects'][string];

function readTopology(reading: ShapeReading, file: Fields): GivenShapes {
  const topology = asTopology(reading.source, file);
  const names = Object.keys(topology.objects);
  const counted = names.map((name) => ({
    name,
    wanted: reading.countWanted(geometriesOf(topology.objects[name]) as unknown as Fields[]),
  }));
  const [best] = counted.sort((a, b) => b.wanted - a.wanted);
  if (!best) refuseFile(reading.source.name, `is a Topology without objects. ${WANTED}`);
  for (const [index, geometry] of geometriesOf(topology.objects[best.name]).entries()) {
    const place = `objects.${best.name}.geometries[${index}]`;
    reading.onShape({ feature: decode(topology, geometry, place, reading.source), place, line: null });
  }
  return { object: { name: best.name, others: names.filter((name) => name !== best.name) } };
}

/** How deep the numbers of arcs lie in a shape. */
const DEPTH: Partial<Record<string, number>> = { Polygon: 2, MultiPolygon: 3 };

/** A shape with its coordinates; one that is no ground is handed on as it stands, to be refused by its type. */
function decode(topology: Topology, geometry: TopologyObject, place: string, { name }: ImportSource): Fields {
  const depth = DEPTH[String(geometry.type)];
  const { id, properties, type } = geometry;
  if (depth === undefined) return { id, properties, geometry: { type } };
  if (!('arcs' in geometry) || !areArcs(geometry.arcs, depth, topology))
    refuseFile(name, `${place} has arcs that are not in the file`);
  return { ...feature(topology, geometry) };
}

function areArcs(value: unknown, depth: number, topology: Topology): boolean {
  if (depth > 0) return Array.isArray(value) && value.every((part) => areArcs(part, depth - 1, topology));
  const index = Number(value);
  return Number.isInteger(value) && topology.arcs[index < 0 ? ~index : index] !== undefined;
}

/** The form is the library's to know; what it would stumble over is refused here. */
function asTopology({ name }: ImportSource, { arcs, objects, transform }: Fields): Topology {
  const isArc = (arc: unknown) => Array.isArray(arc) && arc.every(Array.isArray);
  if (!Array.isArray(arcs) || !arcs.every(isArc)) refuseFile(name, 'is a Topology without a list of arcs');
  if (!isFields(objects)) refuseFile(name, `is a Topology without objects. ${WANTED}`);
  const { scale, translate } = isFields(transform) ? transform : { scale: [], translate: [] };
  if (!Array.isArray(scale) || !Array.isArray(translate))
    refuseFile(name, 'has a transform without scale and translate');
  return {
    type: 'Topology',
    arcs,
    objects,
    ...(transform ? { transform: { scale, translate } } : {}),
  } as Topology;
}

function geometriesOf(object: TopologyObject | undefined): TopologyObject[] {
  if (!isFields(object)) return [];
  if (object.type !== 'GeometryCollection') return [object];
  return Array.isArray(object.geometries) ? object.geometries.filter(isFields) : [];
}
