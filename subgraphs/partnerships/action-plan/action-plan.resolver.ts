import { Arg, Args, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { acceptIds } from '../../../shared/graphql/id-list.js';
import { acceptPage, PageArgs } from '../../../shared/graphql/page.args.js';
import { pageOf } from '../../../shared/graphql/paging.js';
import { unknownIds } from '../../../shared/graphql/unknown-ids.js';
import { DocumentOwner } from '../../../shared/provenance/document-owner.type.js';
import { Marking } from '../../../shared/provenance/marking.enum.js';
import type { PartnershipsContext } from '../context.js';
import { Partnership } from '../partnership/partnership.entity.js';
import { selectPartnerships } from '../partnership/partnership-selection.loader.js';
import { PriorityTheme } from '../theme/theme.entity.js';
import type { Themes } from '../theme/theme.loader.js';
import { ActionPlan, SubPlan } from './action-plan.entity.js';
import { ActionPlanConnection } from './action-plan-connection.type.js';

@Resolver(() => ActionPlan)
export class ActionPlanResolver {
  @Query(() => ActionPlanConnection, {
    nullable: true,
    description:
      'The action plans that the caller may read, by name of the partnership and title, page by page. Filters combine: a plan must pass every one given.',
  })
  async actionPlans(
    @Ctx() context: PartnershipsContext,
    @Arg('partnerships', () => [ID], {
      nullable: true,
      description:
        'Only those of these partnerships: slugs or GSS codes, at most 500 (TOO_MANY_IDS); UNKNOWN_ID names every one that does not exist. An empty list chooses none.',
    })
    partnerships: string[] | null,
    @Arg('policeArea', () => ID, {
      nullable: true,
      description:
        'Only those of partnerships of this police area: slug or GSS code; UNKNOWN_ID when there is none.',
    })
    policeArea: string | null,
    @Arg('county', () => ID, {
      nullable: true,
      description:
        'Only those of partnerships with an area in this two-tier county: slug or GSS code; UNKNOWN_ID when there is none.',
    })
    county: string | null,
    @Arg('themes', () => [ID], {
      nullable: true,
      description:
        'Only those that have one of these themes, themselves or in a part: slugs of `priorityThemes`; UNKNOWN_ID names every one that does not exist. An empty list chooses none.',
    })
    themes: string[] | null,
    @Args(() => PageArgs) page: PageArgs,
  ): Promise<ActionPlanConnection> {
    const asked = acceptPage(page);
    const selection = { partnerships: { argument: 'partnerships', ids: partnerships }, policeArea, county };
    const among = await selectPartnerships(context.places, selection);
    const chosen = themes ? await requireThemes(context.themes, themes) : null;
    const { rows, totalCount } = await context.actionPlans.page({ among, themes: chosen, ...asked });
    return pageOf(rows, totalCount, asked.size, ({ sortKey }) => sortKey);
  }

  @Query(() => ActionPlan, {
    nullable: true,
    description: 'An action plan; null when none has the id, or none that the caller may read.',
  })
  actionPlan(
    @Ctx() context: PartnershipsContext,
    @Arg('id', () => ID, { description: 'Slug: "south-warwickshire-rural-crime".' }) id: string,
  ): Promise<ActionPlan | null> {
    return context.actionPlans.byId.load(id);
  }

  @FieldResolver(() => Partnership, { description: 'The partnership whose plan it is.' })
  partnership(@Root() plan: ActionPlan, @Ctx() context: PartnershipsContext): Promise<Partnership | null> {
    return context.partnerships.byId.load(plan.partnershipId);
  }

  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [PriorityTheme], {
    description: "The hub's mapping of its title to shared themes; those of its parts are with them.",
  })
  themes(@Root() plan: ActionPlan): PriorityTheme[] {
    return plan.themeLinks.map((link) => link.theme);
  }

  @FieldResolver(() => Marking, {
    description:
      'Who may see the plan: the marking of its paper. Its actions are OFFICIAL_SENSITIVE in any case.',
  })
  async marking(@Root() plan: ActionPlan, @Ctx() context: PartnershipsContext): Promise<Marking> {
    return (await context.documentById.load(plan.source.documentId)).marking;
  }

  @FieldResolver(() => DocumentOwner, { description: 'Whose paper tells of it.' })
  async owner(@Root() plan: ActionPlan, @Ctx() context: PartnershipsContext): Promise<DocumentOwner> {
    return (await context.documentById.load(plan.source.documentId)).owner;
  }
}

@Resolver(() => SubPlan)
export class SubPlanResolver {
  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [PriorityTheme], {
    description: "The hub's mapping of its title to shared themes; empty where none fits.",
  })
  themes(@Root() subPlan: SubPlan): PriorityTheme[] {
    return subPlan.themeLinks.map((link) => link.theme);
  }
}

@Resolver(() => Partnership)
export class PartnershipActionPlansResolver {
  @Directive('@listSize(assumedSize: 4)')
  @FieldResolver(() => [ActionPlan], {
    description:
      'Its action plans, by title, as far as the caller may read them. Empty when no paper held tells of any, which is not "has none".',
  })
  actionPlans(@Root() partnership: Partnership, @Ctx() context: PartnershipsContext): Promise<ActionPlan[]> {
    return context.actionPlans.byPartnership.load(partnership.id);
  }
}

async function requireThemes(themes: Themes, ids: readonly string[]): Promise<readonly string[]> {
  const known = await themes.byId.loadMany(acceptIds('themes', ids));
  const unknown = ids.filter((_, index) => known[index] === null);
  if (unknown.length === 0) return ids;
  throw unknownIds({
    argument: 'themes',
    ids: unknown,
    accepted: 'id of one of `priorityThemes`',
    tell: (named) => `no theme has the id ${named}; \`priorityThemes\` lists them.`,
  });
}
