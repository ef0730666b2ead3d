import type { Tracer } from '../../shared/tracing/tracer.js';
import type { Answer, Answerer } from '../answer.js';
import { codesOfAnswer, fewCodes } from './error-codes.js';
import type { GatewayMetrics, QuestionOutcome } from './gateway-metrics.js';
import type { NameOperation } from './operation-name.js';

export interface AnswerObservers {
  metrics: GatewayMetrics | undefined;
  tracer: Tracer | undefined;
  nameOperation: NameOperation;
}

/** Watches questions from beginning to end. Neither their text, their variables nor who asks is looked at. */
export function observeAnswers(
  answer: Answerer,
  { metrics, tracer, nameOperation }: AnswerObservers,
): Answerer {
  if (!metrics && !tracer) return answer;
  return async (question, asking) => {
    const started = performance.now();
    const operation = nameOperation(question);
    const span = tracer?.start(`query ${operation}`, {
      kind: 'SERVER',
      parent: asking.traceparent,
      facts: {
        'hub.operation': operation,
        ...(asking.requestId !== undefined && { 'hub.request_id': asking.requestId }),
      },
    });
    let outcome: QuestionOutcome = 'failed';
    let codes: string[] = [];
    let cost: number | undefined;
    try {
      const answered = await answer(question, span ? { ...asking, traceparent: span.traceparent } : asking);
      outcome = outcomeOf(answered);
      codes = codesOfAnswer(answered);
      cost = answered.cost;
      return answered;
    } finally {
      metrics?.question({ operation, outcome, seconds: (performance.now() - started) / 1000, codes });
      const facts = { 'hub.outcome': outcome, 'hub.error_codes': fewCodes(codes) };
      span?.end({
        facts: cost === undefined ? facts : { ...facts, 'hub.cost': cost },
        failed: outcome === 'failed' || outcome === 'partial',
      });
    }
  };
}

function outcomeOf(answer: Answer): QuestionOutcome {
  if (answer.kind !== 'answered') return 'refused';
  return codesOfAnswer(answer).length > 0 ? 'partial' : 'answered';
}
