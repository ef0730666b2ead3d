import type { PlanNode, QueryPlan } from '@graphql-hive/router-query-planner';
import { compileBatchFetch, compileEntityFetch } from './fetch-entities.js';
import { compileRootFetch } from './fetch-root.js';
import type { Step } from './run.js';
import type { FitsType } from './type-conditions.js';

const NOTHING: Step = () => undefined;

/** Makes of a plan what can be run: documents are parsed and paths are read once, not for every question. */
export function compilePlan({ node }: QueryPlan, fits: FitsType): Step {
  return node ? compileNode(node, fits) : NOTHING;
}

function compileNode(node: PlanNode, fits: FitsType): Step {
  switch (node.kind) {
    case 'Sequence':
      return inSequence(node.nodes.map((one) => compileNode(one, fits)));
    case 'Parallel':
      return inParallel(node.nodes.map((one) => compileNode(one, fits)));
    case 'Fetch':
      return compileRootFetch(node, fits);
    case 'Flatten':
      if (node.node.kind !== 'Fetch') throw notUnderstood(`Flatten of ${node.node.kind}`);
      return compileEntityFetch(node.path, node.node, fits);
    case 'BatchFetch':
      return compileBatchFetch(node, fits);
    case 'Condition': {
      const { condition, ifClause, elseClause } = node;
      const then = ifClause ? compileNode(ifClause, fits) : NOTHING;
      const otherwise = elseClause ? compileNode(elseClause, fits) : NOTHING;
      return (run) => (run.variables[condition] === true ? then : otherwise)(run);
    }
    default:
      throw notUnderstood(node.kind);
  }
}

function notUnderstood(kind: string): Error {
  return new Error(`the planner planned a step that is not understood: ${kind}`);
}

function inSequence(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function inParallel(steps: readonly Step[]): Step {
  return (run) => {
    const running = steps.flatMap((step) => step(run) ?? []);
    return running.length === 0 ? undefined : Promise.all(running).then(() => undefined);
  };
}
