import { Arg, Ctx, Directive, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { decodeCursor, pageSize } from '../../../shared/graphql/paging.js';
import { PoliceArea } from '../area/area.stub.js';
import { known } from '../area/given-area.rules.js';
import type { MergersContext } from '../context.js';
import { acceptConstraints } from '../merger-option/constraint.rules.js';
import { MergerConstraints } from '../merger-option/merger-constraints.input.js';
import { MergerOptionConnection } from '../merger-option/merger-option-connection.type.js';
import { MergerOrder } from '../merger-option/merger-order.enum.js';
import { optionAreas } from '../merger-option/option-area.rules.js';
import { todaysGroups, todaysPartnerships } from '../merger-option/today.rules.js';
import { DEFAULT_BUDGET } from '../option/merger-options.rules.js';

@Resolver(() => PoliceArea)
export class PoliceAreaResolver {
  @Directive(
    '@requires(fields: "areas { id code name country widerCounty population neighbours { id code } tenures { bodyId name kind from to provision } holdings { id code name whole wholeAreas { id code name } } }")',
  )
  @Directive('@cost(weight: 300)')
  @FieldResolver(() => MergerOptionConnection, {
    nullable: true,
    description:
      "Ways to group this police area's local government areas into partnerships, by today's law and areas. BAD_ARGUMENT, BAD_FIRST, BAD_CURSOR, UNKNOWN_ID and AREA_ABOLISHED are mistakes in the arguments; BEYOND_BUDGET says that no exact answer can be had. Not legal advice.",
  })
  async mergerOptions(
    @Root() policeArea: PoliceArea,
    @Ctx() context: MergersContext,
    @Arg('constraints', () => MergerConstraints, {
      nullable: true,
      defaultValue: {},
      description: 'What the groupings must meet beyond the law.',
    })
    constraints: MergerConstraints | null,
    @Arg('orderBy', () => MergerOrder, {
      nullable: true,
      defaultValue: MergerOrder.FEWEST_CHANGES,
      description: 'Which come first.',
    })
    orderBy: MergerOrder | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: 10, description: 'How many, 1 to 500.' })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'Those after this `pageInfo.endCursor` of the same constraints and order.',
    })
    after: string | null | undefined,
  ): Promise<MergerOptionConnection> {
    const given = known(policeArea.areas);
    const areas = optionAreas(given);
    const today = todaysPartnerships(given);
    const own = new Set(areas.map((area) => area.id));
    return MergerOptionConnection.of(
      { areas: given, today },
      {
        areas,
        today: todaysGroups(today),
        lawful: given.some((area) => known(area.country) === 'WALES') ? 'TODAY_ONLY' : 'EVERY_GROUPING',
        constraints: await acceptConstraints(constraints ?? {}, (ids, argument) =>
          context.areaCodes.requireAmong(own, ids, argument),
        ),
        order: orderBy ?? MergerOrder.FEWEST_CHANGES,
        first: pageSize(first ?? 10),
        after: after == null ? null : decodeCursor(after),
        budget: DEFAULT_BUDGET,
      },
    );
  }
}
