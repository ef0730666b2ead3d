import type { ImportContext, ImportSource } from '../importer.js';
import { type Fields, isEncodingError, isFields, readText } from '../json/json-text.js';
import { ListScanner } from '../json/list-scanner.js';
import type {
  Given,
  GivenGrant,
  GivenList,
  GivenLocation,
  GivenOrganisation,
  PackageFacts,
  Report,
} from './given-grant.js';

interface Member {
  fields: Fields;
  path: string;
}

/** Hands over each grant of a JSON package and gives what the package says of itself. */
export async function readPackage(
  source: ImportSource,
  context: ImportContext,
  onGrant: (grant: GivenGrant) => void,
  report: Report,
): Promise<PackageFacts> {
  const nothing = { title: null, issued: null };
  let count = 0;
  const scanner = new ListScanner('grants', ({ text, index, line }) => {
    const path = `grants[${index}]`;
    count += 1;
    const fields = parseText(text, line, path, report);
    if (isFields(fields)) onGrant(grantOf({ fields, path }, line, report));
    else report(line, path, 'is not an object');
  });
  try {
    for await (const piece of readText(source, context)) scanner.take(piece);
    const value = parseText(scanner.around, scanner.line, null, report);
    if (!isFields(value) || !Array.isArray(value.grants))
      report(null, 'grants', 'is missing: a package is an object with a list of grants');
    else if (count === 0) report(null, 'grants', 'is empty; a package holds at least one grant');
    else return { title: textOf(value.title), issued: textOf(value.issued) };
  } catch (error) {
    if (isEncodingError(error)) report(null, null, 'is not text in UTF-8');
    // What follows a mistake of form cannot be told apart; the mistake has been reported.
    else if (!(error instanceof NotJson)) throw error;
  }
  return nothing;
}

class NotJson extends Error {}

function grantOf({ fields, path }: Member, line: number, reportAt: Report): GivenGrant {
  const report: Report = (_, field, reason) => reportAt(line, field, reason);
  const given = (name: string): Given => ({ field: `${path}.${name}`, value: fields[name] });
  const list = (name: string) => membersOf(fields, name, `${path}.`, report);
  const organisations = (name: string) => ({
    field: `${path}.${name}`,
    items: list(name).map(organisationOf),
  });
  const planned = list('plannedDates');
  return {
    line,
    place: path,
    id: given('id'),
    title: given('title'),
    description: given('description'),
    currency: given('currency'),
    amount: numberOf(given('amountAwarded')),
    awardDate: given('awardDate'),
    lastModified: given('dateModified'),
    programmes: list('grantProgramme').map((programme) => memberValue(programme, 'title')),
    plannedFrom: planned.map((event) => memberValue(event, 'startDate')),
    plannedTo: planned.map((event) => memberValue(event, 'endDate')),
    funders: organisations('fundingOrganization'),
    recipients: organisations('recipientOrganization'),
    individuals: individualOf(fields, path, report),
    locations: list('beneficiaryLocation').map(locationOf),
  };
}

/** One person, where organisations are a list. */
function individualOf(grant: Fields, path: string, report: Report): GivenList<GivenOrganisation> {
  const field = `${path}.recipientIndividual`;
  const fields = grant.recipientIndividual;
  if (fields === undefined || fields === null) return { field, items: [] };
  if (isFields(fields)) return { field, items: [organisationOf({ fields, path: field })] };
  report(null, field, 'is not an object');
  return { field, items: [] };
}

function organisationOf(member: Member): GivenOrganisation {
  return { id: memberValue(member, 'id'), name: memberValue(member, 'name') };
}

function locationOf(member: Member): GivenLocation {
  return { name: memberValue(member, 'name'), code: memberValue(member, 'geoCode') };
}

function memberValue({ fields, path }: Member, name: string): Given {
  return { field: `${path}.${name}`, value: fields[name] };
}

/** A package writes amounts as numbers; an amount in quotes keeps them, so that it does not pass for one. */
function numberOf({ field, value }: Given): Given {
  return { field, value: typeof value === 'string' ? JSON.stringify(value) : value };
}

/** The objects of a list; a list left out is an empty one. */
function membersOf(owner: Fields, name: string, before: string, report: Report): Member[] {
  const list = owner[name];
  if (list === undefined || list === null) return [];
  if (!Array.isArray(list)) {
    report(null, before + name, 'is not a list');
    return [];
  }
  return list.flatMap((fields: unknown, index) => {
    const path = `${before}${name}[${index}]`;
    if (isFields(fields)) return [{ fields, path }];
    report(null, path, 'is not an object');
    return [];
  });
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** @throws NotJson after it was reported. */
function parseText(text: string, line: number, field: string | null, report: Report): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    report(line, field, `is not JSON: ${error instanceof Error ? error.message : String(error)}`);
    throw new NotJson();
  }
}
