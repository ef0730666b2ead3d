import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  parse,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { readFieldRights } from '../gateway/access/rights/field-rights.js';
import { implies, OPEN } from '../gateway/access/rights/requirement.rules.js';
import { acceptedRoles } from '../gateway/access/viewer-scopes.js';
import { API_FILE, SUPERGRAPH_FILE } from '../hub/generated-files.js';
import { projectRoot } from '../shared/project-root.js';

const contract = buildSchema(readFileSync(join(projectRoot, 'test', 'contract', 'schema.graphql'), 'utf8'));
const api = buildSchema(readFileSync(API_FILE, 'utf8'));

describe('the API schema', () => {
  it('contains the whole contract: nothing clients rely on is missing or changed', () => {
    expect(findBreakingChanges(contract, api).map((change) => change.description)).toEqual([]);
  });

  it('would show a removed field as a breaking difference', () => {
    const renamed = buildSchema(
      readFileSync(API_FILE, 'utf8').replace(/^ {2}outOfDate: Boolean$/m, '  stale: Boolean'),
    );
    expect(findBreakingChanges(contract, renamed).map((change) => change.description)).toEqual([
      'ComparedPartnership.outOfDate was removed.',
    ]);
  });

  it('keeps the nullability of the contract: what it promises not to be null is not null', () => {
    expect(nullabilityDifferences()).toEqual([]);
  });

  it('names in the description of every field that is not for everybody who reads it', () => {
    const rights = readFieldRights(parse(readFileSync(SUPERGRAPH_FILE, 'utf8')));
    const silent = [...rights].filter(([coordinate, requirement]) => {
      const [typeName = '', fieldName = ''] = coordinate.split('.');
      const type = api.getType(typeName);
      const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
      // Said where the way leads to the object.
      const isSaid = implies(rights.get(`${typeName}.__typename`) ?? OPEN, requirement);
      return (
        field &&
        !isSaid &&
        !namesOf(acceptedRoles(requirement)).every((name) => field.description?.includes(name))
      );
    });
    expect(silent.map(([coordinate]) => coordinate)).toEqual([]);
  });

  it('describes every type, field, argument, input field and enum value', () => {
    expect(Object.values(api.getTypeMap()).flatMap(undescribed)).toEqual([]);
  });
});

function namesOf(roles: ReturnType<typeof acceptedRoles>): string[] {
  return roles === 'signed-in' ? ['signed in'] : roles.map((role) => role.toLowerCase().replaceAll('_', ' '));
}

function nullabilityDifferences(): string[] {
  return Object.values(contract.getTypeMap()).flatMap((type) => {
    const found = api.getType(type.name);
    if (isIntrospectionType(type) || !isObjectType(type) || !isObjectType(found)) return [];
    return Object.values(type.getFields())
      .filter((field) => String(found.getFields()[field.name]?.type) !== String(field.type))
      .map(
        (field) =>
          `${type.name}.${field.name}: ${String(found.getFields()[field.name]?.type)}, not ${String(field.type)}`,
      );
  });
}

function undescribed(type: GraphQLNamedType): string[] {
  if (isIntrospectionType(type) || isSpecifiedScalarType(type) || type.name === 'Query')
    return type.name === 'Query' ? undescribedParts(type) : [];
  return [...(type.description ? [] : [type.name]), ...undescribedParts(type)];
}

function undescribedParts(type: GraphQLNamedType): string[] {
  if (isEnumType(type)) return without(type.name, type.getValues());
  if (isInputObjectType(type)) return without(type.name, Object.values(type.getFields()));
  if (!isObjectType(type)) return [];
  const fields = Object.values(type.getFields());
  return [
    ...without(type.name, fields),
    ...fields.flatMap((field) => without(`${type.name}.${field.name}`, field.args)),
  ];
}

function without(
  owner: string,
  parts: readonly { name: string; description?: string | null | undefined }[],
): string[] {
  return parts.filter((part) => !part.description).map((part) => `${owner}.${part.name}`);
}
