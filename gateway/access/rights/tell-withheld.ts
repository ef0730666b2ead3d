import {
  type FieldNode,
  type GraphQLFormattedError,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Viewer } from '../../../shared/access/viewer.js';
import type { ErrorCode } from '../../../shared/errors.js';
import { collectFields, type Selecting } from '../../result/collect-fields.js';
import type { HiddenKeys } from '../../result/complete-result.js';
import { acceptedRoles } from '../viewer-scopes.js';
import type { ProtectedField, Withheld } from './withhold.js';

export interface WithheldPlaces {
  hidden: HiddenKeys;
  errors: GraphQLFormattedError[];
}

/** More places than these are told of in one sentence. */
const MOST_TOLD = 100;

/** Finds in what the engine answered where a field is withheld, and says so at each of these places. */
export function tellWithheld(
  selecting: Selecting,
  withheld: Withheld,
  data: Readonly<Record<string, unknown>>,
  viewer: Viewer,
): WithheldPlaces {
  const finding: Finding = {
    selecting,
    withheld,
    viewer,
    hidden: new Map(),
    errors: [],
    untold: 0,
    path: [],
  };
  for (const node of withheld.asked.definitions) {
    const root = node.kind === Kind.OPERATION_DEFINITION && selecting.schema.getRootType(node.operation);
    if (root) findInObject(finding, root, [node.selectionSet], data);
  }
  const { hidden, errors, untold } = finding;
  return { hidden, errors: untold > 0 ? [...errors, tellRest(untold, viewer)] : errors };
}

interface Finding {
  selecting: Selecting;
  withheld: Withheld;
  viewer: Viewer;
  hidden: Map<object, Set<string>>;
  errors: GraphQLFormattedError[];
  untold: number;
  /** Of the place that is looked at. */
  path: (string | number)[];
}

function findInObject(
  finding: Finding,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
  value: object,
): void {
  const { selecting, withheld, path } = finding;
  for (const [key, nodes] of collectFields(selecting, type, selectionSets)) {
    path.push(key);
    const shown = nodes.filter((node) => !withheld.fields.has(node));
    if (shown.length === 0) hide(finding, value, key, nodes);
    else findInValue(finding, type, shown, (value as Record<string, unknown>)[key]);
    path.pop();
  }
}

function hide(finding: Finding, value: object, key: string, [node]: readonly FieldNode[]): void {
  const field = node && finding.withheld.fields.get(node);
  if (!field) return;
  const keys = finding.hidden.get(value) ?? new Set();
  finding.hidden.set(value, keys.add(key));
  if (finding.errors.length < MOST_TOLD) finding.errors.push(tell(field, finding));
  else finding.untold += 1;
}

function findInValue(
  finding: Finding,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
  value: unknown,
): void {
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  if (!sets.some((set) => finding.withheld.holders.has(set))) return;
  const type = getNamedType(parent.getFields()[nodes[0]?.name.value ?? '']?.type);
  const findInside = (inner: unknown): void => {
    if (Array.isArray(inner)) {
      for (const [index, item] of inner.entries()) {
        finding.path.push(index);
        findInside(item);
        finding.path.pop();
      }
    } else if (typeof inner === 'object' && inner !== null) {
      const object = isObjectType(type) ? type : typeOf(finding.selecting, inner);
      if (object) findInObject(finding, object, sets, inner);
    }
  };
  findInside(value);
}

/** Every object in which something is withheld was asked for its type. */
function typeOf({ schema }: Selecting, value: object): GraphQLObjectType | undefined {
  const name = '__typename' in value ? value.__typename : undefined;
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  return isObjectType(type) ? type : undefined;
}

const SIGN_IN_REQUIRED: ErrorCode = 'SIGN_IN_REQUIRED';
const ROLE_REQUIRED: ErrorCode = 'ROLE_REQUIRED';

/** Says who may read a field: the same whether or not there is anything to read. */
function tell({ coordinate, requirement }: ProtectedField, { viewer, path }: Finding): GraphQLFormattedError {
  const roles = acceptedRoles(requirement);
  const accepted =
    roles === 'signed-in'
      ? 'whoever is signed in'
      : `whoever is signed in with the role ${roles.map((role) => role.toLowerCase().replaceAll('_', ' ')).join(' or ')}`;
  return {
    message: `${coordinate} is shown to ${accepted}.`,
    path: [...path],
    extensions: {
      code: codeFor(viewer),
      field: coordinate,
      ...(roles !== 'signed-in' && { roles }),
    },
  };
}

function tellRest(untold: number, viewer: Viewer): GraphQLFormattedError {
  return {
    message: `Fields are withheld at ${untold.toLocaleString('en-GB')} more places, for the same reasons.`,
    extensions: { code: codeFor(viewer) },
  };
}

function codeFor({ subject }: Viewer): ErrorCode {
  return subject === null ? SIGN_IN_REQUIRED : ROLE_REQUIRED;
}
