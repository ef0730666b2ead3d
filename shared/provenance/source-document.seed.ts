import { z } from 'zod';
import { distinct, present } from '../collections.js';
import type { DataFolder, Located } from '../files/data-folder.js';
import { dateField, slugField } from '../files/fields.js';
import type { PlaceKind } from '../place/place.entity.js';
import { readPlaces } from '../place/place.seed.js';
import { Marking } from './marking.js';
import { OwnerKind } from './owner.js';
import { type OwnerGround, readersOf } from './readers.rules.js';
import type { SourceDocument } from './source-document.entity.js';

const documentFields = z.object({
  id: slugField,
  title: z.string().min(1),
  publisher: z.string().min(1),
  publishedOn: dateField.nullable(),
  knownAt: dateField.nullable(),
});

const importedFile = z.object({
  name: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  loadedAt: z.string(),
  loadedBy: z.string(),
});
/** What the hub writes beside the tables of an import. Its id is the name of its folder. */
const importFile = documentFields.extend({
  kind: z.string(),
  /** 1 for the import that was loaded first. */
  position: z.int().positive(),
  /** The documents that it brought: itself, or the papers of a folder. */
  documents: z.array(slugField),
  /** Tables of data/ in whose place it put its own: "reference/partnerships.csv". */
  replaces: z.array(z.string()).default([]),
  importedFile,
});

export type ImportDescription = z.output<typeof importFile>;

/** Whose document it is; needed where it is not PUBLIC. */
const ownerFields = z.union([
  z.strictObject({ partnership: slugField }),
  z.strictObject({ county: slugField }),
  z.strictObject({ policeArea: slugField }),
]);

const paperFile = documentFields
  .extend({
    about: z.string().optional(),
    marking: z.enum(Marking).default(Marking.PUBLIC),
    owner: ownerFields.optional(),
  })
  .strict();

type Document = z.output<typeof documentFields> &
  Partial<Pick<SourceDocument, 'marking' | 'owner' | 'readers'>>;

const PUBLISHED: Pick<SourceDocument, 'marking' | 'owner' | 'readers'> = {
  marking: Marking.PUBLIC,
  owner: { kind: OwnerKind.PUBLISHER, id: null },
  readers: [],
};

const lawFile = z.object({ documents: z.array(documentFields) });
const referenceFile = z.object({ sources: z.array(documentFields) });

/** Every document of the data folder: Acts and Regulations, published tables, and one a paper folder. */
export function readSourceDocuments(folder: DataFolder): SourceDocument[] {
  const law = folder.yaml('law/documents.yaml', lawFile);
  const reference = folder.yaml('reference/sources.yaml', referenceFile);
  const papers = paperIds(folder).map((id) => readPaper(folder, id));
  const imports = readImports(folder);
  const published = [...(law?.value.documents ?? []), ...(reference?.value.sources ?? []), ...papers.flat()];
  const fileOf = new Map(
    imports.flatMap((one) => one.documents.map((id) => [id, one.importedFile] as const)),
  );
  return [...published, ...imports.filter((one) => one.documents.includes(one.id))].map(
    ({ id, title, publisher, publishedOn, knownAt, ...access }) => ({
      id,
      title,
      publisher,
      publishedOn,
      knownAt,
      importedFile: fileOf.get(id) ?? null,
      ...PUBLISHED,
      ...access,
    }),
  );
}

/** What was imported, in the order in which it was loaded. */
export function readImports(folder: DataFolder): ImportDescription[] {
  const files = folder.folders('imports').map((id) => folder.yaml(`imports/${id}/import.yaml`, importFile));
  return present(files.map((file) => file?.value)).sort((a, b) => a.position - b.position);
}

/** The paper folders, each named by its document's id. */
export function paperIds(folder: DataFolder): string[] {
  return folder.folders('papers');
}

/** A file of a paper folder, or undefined when the paper has none. */
export function readPaperFile<Schema extends z.ZodType>(
  folder: DataFolder,
  paper: string,
  name: string,
  schema: Schema,
): Located<z.output<Schema>> | undefined {
  const file = `papers/${paper}/${name}`;
  return folder.has(file) ? folder.yaml(file, schema) : undefined;
}

/** The files of a paper that only a published one may have. */
const PUBLIC_FILES = [
  'partnerships.yaml',
  'funding.yaml',
  'strategy.yaml',
  'mergers.yaml',
  'people-counts.yaml',
];
/** How a file of a paper says that it holds nothing. */
const HOLDS_NOTHING = /^\w+: \[\]\s*$/;

function readPaper(folder: DataFolder, id: string): Document[] {
  const source = folder.yaml(`papers/${id}/source.yaml`, paperFile);
  if (!source) return [];
  if (source.value.id !== id) folder.report(source, ['id'], `is not the name of its folder, ${id}`);
  if (source.value.knownAt === null)
    folder.report(source, ['knownAt'], 'a paper needs a day to be put in order by');
  const { about: _about, marking, owner, ...document } = source.value;
  if (marking === Marking.PUBLIC && !owner) return [document];
  refusePublicFiles(folder, source);
  const ground = owner && groundOf(folder, source, owner);
  if (!ground) {
    if (!owner) folder.report(source, ['marking'], `a paper that is ${marking} needs an owner`);
    return [];
  }
  return [
    {
      ...document,
      marking,
      owner: { kind: OWNER_KINDS[ground.kind], id: ground.slug },
      readers: readersOf(marking, ground),
    },
  ];
}

type Paper = Located<z.output<typeof paperFile>>;

/**
 * Priorities, money and duties of different papers are put together, compared and counted; what comes of it is for everybody, so
 * no part of it may come from a paper that is not.
 */
function refusePublicFiles(folder: DataFolder, source: Paper): void {
  const { id, marking } = source.value;
  if (marking === Marking.PUBLIC) return;
  for (const name of PUBLIC_FILES) {
    const text = folder.text(`papers/${id}/${name}`);
    if (text !== undefined && !HOLDS_NOTHING.test(text))
      folder.report(
        { ...source, file: `papers/${id}/${name}`, lineOf: () => null },
        [],
        `stands in a paper that is ${marking}; such a paper may hold action plans alone`,
      );
  }
}

const OWNER_KINDS = {
  partnership: OwnerKind.PARTNERSHIP,
  county: OwnerKind.COUNTY,
  'police-area': OwnerKind.POLICE_AREA,
} as const;

function groundOf(
  folder: DataFolder,
  source: Paper,
  owner: z.output<typeof ownerFields>,
): OwnerGround | undefined {
  const [field, id] = Object.entries(owner)[0] ?? ['', ''];
  const kind: Exclude<PlaceKind, 'area'> =
    'partnership' in owner ? 'partnership' : 'county' in owner ? 'county' : 'police-area';
  const places = readPlaces(folder);
  const place = places.find(kind, id);
  if (place?.slug === id) {
    const policeAreas = distinct(place.areas.map((area) => places.find('area', area)?.policeArea));
    return {
      kind,
      slug: id,
      counties: kind === 'partnership' ? place.counties : [],
      policeArea: place.policeArea ?? (policeAreas.length === 1 ? (policeAreas[0] ?? null) : null),
    };
  }
  folder.report(source, ['owner', field], `no ${kind.replace('-', ' ')} has the id ${id}`);
  return undefined;
}
