import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { BigCountScalar } from '../../../shared/graphql/big-count.scalar.js';
import { PageInfo } from '../../../shared/graphql/page-info.type.js';
import { encodeCursor } from '../../../shared/graphql/paging.js';
import { LocalGovernmentArea } from '../area/area.stub.js';
import type { MergersContext } from '../context.js';
import { countLawfulGroupings } from '../option/count/option-count.rules.js';
import type { OptionCounts, OptionPage } from '../option/merger-options.rules.js';
import { MergerOption } from './merger-option.type.js';
import { MergerOptionConnection, OptionsByPartnerships } from './merger-option-connection.type.js';
import { areasHeldInPart } from './today.rules.js';

@Resolver(() => MergerOptionConnection)
export class MergerOptionConnectionResolver {
  @FieldResolver(() => BigCountScalar, {
    description:
      'Groupings the Act allows: in England every grouping of whole areas; in Wales s.5 offers no combination, so only today\'s grouping: "1".',
  })
  lawfulCount(@Root() { request }: MergerOptionConnection): bigint {
    return request.lawful === 'TODAY_ONLY' ? 1n : countLawfulGroupings(request.areas.length);
  }

  @FieldResolver(() => String, { description: 'The rule that makes them so many, with its citation.' })
  async lawfulBecause(
    @Root() { request }: MergerOptionConnection,
    @Ctx() context: MergersContext,
  ): Promise<string> {
    const law = await context.loadLaw();
    const isToday = request.lawful === 'TODAY_ONLY';
    const { text, citation } = law.rule(isToday ? 'combo-england-only' : 'combo-power');
    const allowed = isToday ? "Only today's grouping" : 'Every grouping of whole areas';
    return `${allowed}. ${text} (${citation})`;
  }

  @FieldResolver(() => BigCountScalar, {
    description: 'Lawful groupings that also meet the constraints, counted exactly.',
  })
  async matchingCount(
    @Root() connection: MergerOptionConnection,
    @Ctx() context: MergersContext,
  ): Promise<bigint> {
    return (await countsOf(connection, context)).total;
  }

  @FieldResolver(() => [OptionsByPartnerships], {
    description: '`matchingCount` by number of partnerships, fewest first.',
  })
  async matchingByPartnerships(
    @Root() connection: MergerOptionConnection,
    @Ctx() context: MergersContext,
  ): Promise<OptionsByPartnerships[]> {
    const { byPartnerships } = await countsOf(connection, context);
    return byPartnerships
      .map((count, partnerships) => ({ partnerships, count }))
      .filter(({ count }) => count > 0n);
  }

  @FieldResolver(() => [LocalGovernmentArea], {
    nullable: true,
    description:
      'Areas that no partnership of today holds as one of its whole areas alone; while there are any, no option is `current`.',
  })
  areasHeldInPart(@Root() { ground }: MergerOptionConnection): LocalGovernmentArea[] {
    return areasHeldInPart(ground.areas, ground.today).map((area) => ({ id: area.id }));
  }

  @FieldResolver(() => [MergerOption], { description: 'The options of this page, in the order asked for.' })
  async nodes(
    @Root() connection: MergerOptionConnection,
    @Ctx() context: MergersContext,
  ): Promise<MergerOption[]> {
    const { options } = await pageOf(connection, context);
    return options.map((option) => MergerOption.of(option, connection.ground));
  }

  @FieldResolver(() => PageInfo, { description: 'Where this page ends.' })
  async pageInfo(
    @Root() connection: MergerOptionConnection,
    @Ctx() context: MergersContext,
  ): Promise<PageInfo> {
    const { options, hasNext } = await pageOf(connection, context);
    const last = options.at(-1);
    return { hasNextPage: hasNext, endCursor: last ? encodeCursor(last.id) : null };
  }
}

function pageOf(connection: MergerOptionConnection, { optionSearch }: MergersContext): Promise<OptionPage> {
  connection.page ??= optionSearch.list(connection.request);
  return connection.page;
}

function countsOf(
  connection: MergerOptionConnection,
  { optionSearch }: MergersContext,
): Promise<OptionCounts> {
  connection.counts ??= optionSearch.count(connection.request);
  return connection.counts;
}
