import { Arg, Args, Ctx, Directive, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DomainError } from '../../../shared/errors.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { acceptPage, PageArgs } from '../../../shared/graphql/page.args.js';
import { encodeCursor } from '../../../shared/graphql/paging.js';
import { unknownIds } from '../../../shared/graphql/unknown-ids.js';
import { Marking } from '../../../shared/provenance/marking.js';
import type { PartnershipsContext } from '../context.js';
import { Action } from './action.entity.js';
import { chooseActions, isOverdue, mayReadActions, pageOfActions, sortKeyOfAction } from './action.rules.js';
import { ActionConnection } from './action-connection.type.js';
import { ActionPlan } from './action-plan.entity.js';
import { ActionProgress } from './action-progress.js';

@Resolver(() => Action)
export class ActionResolver {
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether its day had passed, today, with the action neither DONE nor STOPPED: worked out by the hub (DERIVED). Null where it has no day, or has passed it and the plan does not say how far it had come.',
  })
  overdue(@Root() action: Action, @Ctx() { today }: PartnershipsContext): boolean | null {
    return isOverdue(action, today);
  }
}

@Resolver(() => ActionPlan)
export class PlanActionsResolver {
  @Directive('@requiresScopes(scopes: [["action-plans:read-actions"]])')
  @FieldResolver(() => ActionConnection, {
    nullable: true,
    description:
      'What is to be done, by due day. OFFICIAL_SENSITIVE: for officers of the partnership whose plan it is (role partnership officer), and for nobody above it, neither county nor commissioner nor administrator. For everybody else null, with the same refusal whether or not there are any: SIGN_IN_REQUIRED, ROLE_REQUIRED, or WITHHELD for officers of other partnerships. Every reading is put on record first; AUDIT_UNAVAILABLE, and nothing read, where it cannot be.',
  })
  async actions(
    @Root() plan: ActionPlan,
    @Ctx() context: PartnershipsContext,
    @Arg('progress', () => [ActionProgress], {
      nullable: true,
      description:
        'Only actions that had come so far. Those of which the plan does not say are then left out.',
    })
    progress: ActionProgress[] | null,
    @Arg('dueBefore', () => DateScalar, {
      nullable: true,
      description:
        'Only actions due before this day; those without a due day are then left out. BAD_DATE when it is none.',
    })
    dueBefore: IsoDate | null,
    @Arg('subPlan', () => ID, {
      nullable: true,
      description: 'Only actions of this part of the plan; UNKNOWN_ID when it has no such part.',
    })
    subPlan: string | null,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<ActionConnection> {
    // Before anything is looked at or read: what is refused says nothing of what there is.
    if (!mayReadActions(context.viewer, plan.partnershipId)) throw withheld();
    const asked = acceptPage(page);
    if (typeof subPlan === 'string') requireSubPlan(plan, subPlan);
    const actions = await context.actionsByPlan.load(plan.id);
    const chosen = chooseActions(actions, { progress, dueBefore, subPlan });
    return connectionOf(pageOfActions(chosen, asked));
  }
}

function withheld(): DomainError {
  return new DomainError(
    'WITHHELD',
    'The actions of a plan are shown only to officers of the partnership whose plan it is.',
  );
}

function requireSubPlan({ subPlans }: ActionPlan, id: string): void {
  if (subPlans.some((subPlan) => subPlan.id === id)) return;
  throw unknownIds({
    argument: 'subPlan',
    ids: [id],
    accepted: 'id of one of the `subPlans`',
    tell: (named) => `the plan has no part with the id ${named}; \`subPlans\` lists them.`,
  });
}

function connectionOf({
  nodes,
  totalCount,
  hasNextPage,
}: ReturnType<typeof pageOfActions<Action>>): ActionConnection {
  const last = nodes.at(-1);
  return {
    nodes,
    totalCount,
    marking: Marking.OFFICIAL_SENSITIVE,
    pageInfo: { hasNextPage, endCursor: last ? encodeCursor(sortKeyOfAction(last)) : null },
  };
}
