import { createCodeLabel, DURATION_BUCKETS, type Metrics } from '../../shared/metrics/metrics.js';

/** What became of a question. */
export type QuestionOutcome = 'answered' | 'partial' | 'refused' | 'failed';

export interface QuestionFacts {
  /** Of a trusted document, or "other". */
  operation: string;
  outcome: QuestionOutcome;
  seconds: number;
  /** Codes of the errors in the answer, one an error. */
  codes: readonly string[];
}

export interface SubgraphFacts {
  subgraph: string;
  seconds: number;
  /** Codes of the errors that came back, one an error. */
  codes: readonly string[];
}

/** Keeps count of what the gateway does. */
export interface GatewayMetrics {
  question(facts: QuestionFacts): void;
  subgraphRequest(facts: SubgraphFacts): void;
  response(facts: { path: string; status: number }): void;
  /** Notes whether the answer to a question of the public was kept. */
  lookUp(found: boolean): void;
  /** Notes how many answers that could be large wait for their turn. */
  waiting(count: number): void;
  /** Notes whether a subgraph is left alone. */
  rest(subgraph: string, resting: boolean): void;
}

export function createGatewayMetrics(metrics: Metrics): GatewayMetrics {
  const {
    questions,
    questionErrors,
    subgraphRequests,
    subgraphErrors,
    responses,
    lookUps,
    waiting,
    resting,
  } = makeSeries(metrics);
  const labelOf = createCodeLabel();
  return {
    question: ({ operation, outcome, seconds, codes }) => {
      questions.observe({ operation, outcome }, seconds);
      for (const code of codes) questionErrors.inc({ code: labelOf(code) });
    },
    subgraphRequest: ({ subgraph, seconds, codes }) => {
      subgraphRequests.observe({ subgraph }, seconds);
      for (const code of codes) subgraphErrors.inc({ subgraph, code: labelOf(code) });
    },
    response: ({ path, status }) => responses.inc({ path, status }),
    lookUp: (found) => lookUps.inc({ found: String(found) }),
    waiting: (count) => waiting.set(count),
    rest: (subgraph, isResting) => resting.set({ subgraph }, isResting ? 1 : 0),
  };
}

function makeSeries({ client, registry }: Metrics) {
  const registers = [registry];
  return {
    questions: new client.Histogram({
      name: 'hub_question_duration_seconds',
      help: 'Time in seconds from a question that was read to its answer, by operation (of trusted documents; others are "other") and outcome: answered, partial (with errors), refused before any subgraph was asked, failed.',
      labelNames: ['operation', 'outcome'],
      buckets: DURATION_BUCKETS,
      registers,
    }),
    questionErrors: new client.Counter({
      name: 'hub_question_errors_total',
      help: 'Errors in answers to clients, by their code, counted one by one.',
      labelNames: ['code'],
      registers,
    }),
    subgraphRequests: new client.Histogram({
      name: 'hub_subgraph_request_duration_seconds',
      help: 'Time in seconds that the gateway waited for a subgraph, each try of its own; requests that it did not send, because it leaves a subgraph alone for a while, are not among them.',
      labelNames: ['subgraph'],
      buckets: DURATION_BUCKETS,
      registers,
    }),
    subgraphErrors: new client.Counter({
      name: 'hub_subgraph_errors_total',
      help: 'Errors of requests to subgraphs, by their code, counted one by one; SOURCE_UNAVAILABLE also where no answer came, ABANDONED where nobody waited for it any more.',
      labelNames: ['subgraph', 'code'],
      registers,
    }),
    lookUps: new client.Counter({
      name: 'hub_kept_answers_total',
      help: 'Questions of the public whose answer was looked up among those that are kept, by whether it was found.',
      labelNames: ['found'],
      registers,
    }),
    waiting: new client.Gauge({
      name: 'hub_large_answers_waiting',
      help: 'Questions whose answer could be large that wait for their turn.',
      registers,
    }),
    resting: new client.Gauge({
      name: 'hub_subgraph_resting',
      help: 'Whether a subgraph is left alone for a while because it kept questions waiting to the deadline: 1 yes, 0 no.',
      labelNames: ['subgraph'],
      registers,
    }),
    responses: new client.Counter({
      name: 'hub_http_responses_total',
      help: 'Responses of the public port, by route ("other" where there is none) and HTTP status; 499 where the client went away first.',
      labelNames: ['path', 'status'],
      registers,
    }),
  };
}
