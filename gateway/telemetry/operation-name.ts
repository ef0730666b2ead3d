import { Kind, type OperationDefinitionNode, parse } from 'graphql';
import type { TrustedDocuments } from '../http/trusted-documents.js';
import type { Question } from '../input/check-input.js';

/** What every question is called that is not a trusted document. */
export const OTHER_OPERATION = 'other';

/** What a question is called in logs, metrics and traces. */
export type NameOperation = (question: Question) => string;

/**
 * Names questions by the operations of trusted documents. Any other name is a caller's, who could put anything into it, and fill the
 * memory with ever new ones.
 */
export function createOperationNames(documents: TrustedDocuments): NameOperation {
  const operations = new Map([...documents.values()].map((text) => [text, operationsOf(text)]));
  return ({ query, operationName }) => {
    const names = operations.get(query) ?? [];
    if (operationName === undefined)
      return names.length === 1 ? (names[0] ?? OTHER_OPERATION) : OTHER_OPERATION;
    return names.includes(operationName) ? operationName : OTHER_OPERATION;
  };
}

function operationsOf(text: string): string[] {
  return parse(text, { noLocation: true })
    .definitions.filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)
    .map(({ name }) => name?.value ?? OTHER_OPERATION);
}
