import type { FetchNode } from '@graphql-hive/router-query-planner';
import { type DocumentNode, Kind, parse } from 'graphql';
import { mergeInto } from './merge.js';
import { isHeld } from './plan-types.js';
import { compileRewrites } from './rewrite.js';
import { pickVariables, type Run, type Step } from './run.js';
import type { FitsType } from './type-conditions.js';

/** Asks a subgraph for root fields. */
export function compileRootFetch(node: FetchNode, fits: FitsType): Step {
  const { serviceName: service, operationName, variableUsages = [] } = node;
  const document = parse(node.operation, { noLocation: true });
  const rewrite = compileRewrites(node.outputRewrites, fits);
  const path = firstField(document);
  return async (run: Run) => {
    const variables = pickVariables(run, variableUsages);
    const { data, errors = [] } = await run.ask({ service, document, operationName, variables });
    for (const error of errors) run.errors.push(error.path ? error : { ...plain(error), path });
    if (!isHeld(data)) return;
    rewrite?.(data);
    mergeInto(run.data, data);
  };
}

/** Where an error belongs that does not say so. */
function firstField(document: DocumentNode): string[] {
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  const field = operation.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD);
  return field ? [field.alias?.value ?? field.name.value] : [];
}

/** Errors of graphql's own class do not spread. */
export function plain({
  message,
  extensions,
}: {
  message: string;
  extensions?: Readonly<Record<string, unknown>> | undefined;
}) {
  return { message, extensions };
}
