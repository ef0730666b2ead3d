import { parse } from 'graphql';
import type { IsoDate } from '../shared/calendar/iso-date.js';
import type { DataVersion } from '../shared/db/data-version.js';
import { readFieldRights } from './access/rights/field-rights.js';
import { type Answerer, createAnswerer } from './answer.js';
import { buildApiSchema } from './api-schema.js';
import { refuseUnfitApi } from './engine/api-fit.js';
import type { EngineOptions } from './engine/engine.js';
import { createEngine } from './engine/planned-engine.js';
import { createExportRoute, type ExportRoute } from './export/export-route.js';
import { DEFAULT_GRANT_ID_PREFIX, type ExportSettings } from './export/export-settings.js';
import type { Reading } from './http/read-question.js';
import type { TrustedDocuments } from './http/trusted-documents.js';
import { readWeights } from './input/field-weights.js';
import { keepAnswers } from './kept/kept-answers.js';
import { leaveWhenAborted } from './operation-deadline.js';
import type { Protection } from './protection.js';
import { observeAnswers } from './telemetry/observe-answers.js';
import { observeExecutor } from './telemetry/observe-executor.js';
import type { Observers } from './telemetry/observers.js';
import { createOperationNames, type NameOperation } from './telemetry/operation-name.js';

/** One version of the graph, of which the parts must agree. */
export interface GraphFiles {
  supergraphSdl: string;
  /** What clients see: the public schema. */
  apiSdl: string;
  /** Documents that are answered by their hash; none when left out. */
  documents?: TrustedDocuments;
}

/** Everything that answers questions of one version of the graph. */
export interface Serving extends AsyncDisposable {
  answer: Answerer;
  serveExport: ExportRoute;
  reading: Reading;
  nameOperation: NameOperation;
}

export interface ServingSettings extends Pick<EngineOptions, 'executors' | 'checkAnswers' | 'onFault'> {
  /** Without worked queries when left out. */
  exports?: ExportSettings;
  subgraphTimeoutMs?: number;
  /** Tells for how long an answer to the public holds; none is kept when left out. */
  dataVersion?: Pick<DataVersion, 'current'> | undefined;
  /** Today's day; the tests hold it still. */
  today?: (() => IsoDate) | undefined;
  protection: Protection;
  observers: Observers;
}

const NO_EXPORTS: ExportSettings = {
  version: '',
  queries: new Map(),
  grantIdPrefix: DEFAULT_GRANT_ID_PREFIX,
};

/**
 * @throws Error when the supergraph or the schema does not parse, when they do not fit each other, when rights are asked for
 * that are not understood, or when a subgraph is named that is not there.
 */
export async function createServing(files: GraphFiles, settings: ServingSettings): Promise<Serving> {
  const { protection, observers, onFault, exports = NO_EXPORTS } = settings;
  const documents = files.documents ?? new Map();
  const reading = { ...protection, ...protection.limits, documents };
  const supergraph = parse(files.supergraphSdl, { noLocation: true });
  const apiSchema = buildApiSchema(files.apiSdl);
  refuseUnfitApi(apiSchema, supergraph);
  const rights = readFieldRights(supergraph);
  const engine = await createEngine({
    supergraphSdl: files.supergraphSdl,
    executors: new Map(
      [...settings.executors].map(([name, ask]) => [
        name,
        observeExecutor(name, leaveWhenAborted(ask), observers),
      ]),
    ),
    checkAnswers: settings.checkAnswers,
    subgraphTimeoutMs: settings.subgraphTimeoutMs ?? 10_000,
    onFault,
    onRest: observers.metrics?.rest,
  });
  const nameOperation = createOperationNames(documents);
  const answerAnew = createAnswerer({
    ...protection,
    timeoutMs: protection.operationTimeoutMs,
    weights: readWeights(supergraph),
    rights,
    apiSchema,
    engine,
    onWaiting: observers.metrics?.waiting,
    onFault,
  });
  const answer = observeAnswers(keepWhatHolds(answerAnew, settings), { ...observers, nameOperation });
  return {
    answer,
    serveExport: createExportRoute({ apiSchema, answer, rules: protection, reading, settings: exports }),
    reading,
    nameOperation,
    [Symbol.asyncDispose]: () => engine[Symbol.asyncDispose](),
  };
}

function keepWhatHolds(
  answer: Answerer,
  { dataVersion, today, protection, observers }: ServingSettings,
): Answerer {
  const { keptAnswerBytes: bytes } = protection;
  if (!dataVersion) return answer;
  return keepAnswers(answer, { dataVersion, bytes, today, onLookUp: observers.metrics?.lookUp });
}
