import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DomainError } from '../../../shared/errors.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { acceptIds } from '../../../shared/graphql/id-list.js';
import { spellId } from '../../../shared/graphql/spelled-id.js';
import { MergerVerdict } from '../assessment/assessment.enum.js';
import { restructureOf } from '../assessment/assessment.loader.js';
import { LegalFinding, MergerAssessment } from '../assessment/assessment.type.js';
import { spellMerger, spellRestructure } from '../assessment/merger-question.rules.js';
import { REQUIRES_AREAS } from '../assessment/required-areas.js';
import type { MergersContext } from '../context.js';
import { GroupOverlap, RestructureAssessment } from './restructure.type.js';

@Resolver(() => RestructureAssessment)
export class RestructureResolver {
  @Directive('@cost(weight: 150)')
  @Query(() => RestructureAssessment, {
    nullable: true,
    description:
      'Could this whole grouping lawfully be made? Any areas, in several police areas too; areas that no group names stay as they are. UNKNOWN_ID, AREA_ABOLISHED and TOO_MANY_IDS are mistakes in the input. Not legal advice.',
  })
  async assessRestructure(
    @Ctx() context: MergersContext,
    @Arg('groups', () => [[ID]], {
      description:
        'The areas of each partnership to be, by slug or GSS code, at most 500 in all; a group of one area is a partnership of its own.',
    })
    groups: string[][],
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description:
        'Law and bodies of this day; today if left out. The areas are those of today: one that has ended is refused, one that is younger than the day is advised on.',
    })
    asOf: IsoDate | null | undefined,
  ): Promise<RestructureAssessment> {
    acceptIds('groups', groups.flat());
    refuseEmptyGroups(groups);
    const codes = await Promise.all(groups.map((ids) => context.areaCodes.require(ids, 'groups')));
    const parts = spellRestructure({ asOf: asOf ?? context.today, groups: codes });
    return RestructureAssessment.of({ id: spellId(parts) });
  }

  @Directive(REQUIRES_AREAS)
  @FieldResolver(() => MergerVerdict, {
    description:
      'NOT_PERMITTED where one group is not, or an area is in two; else what the most demanding group needs; NOT_A_MERGER where every group is a single area.',
  })
  async verdict(
    @Root() asked: RestructureAssessment,
    @Ctx() context: MergersContext,
  ): Promise<MergerVerdict> {
    return (await context.assessments.restructure(asked)).verdict;
  }

  @FieldResolver(() => DateScalar, { description: 'The day whose law and bodies were taken.' })
  asOf(@Root() asked: RestructureAssessment): IsoDate {
    return restructureOf(asked.id).asOf;
  }

  @FieldResolver(() => DateScalar, {
    description:
      'Last day up to which the encoded law was checked against its source; see `lawVerification`.',
  })
  async lawVerifiedOn(
    @Root() _asked: RestructureAssessment,
    @Ctx() context: MergersContext,
  ): Promise<IsoDate> {
    return (await context.loadLaw()).verification.lawVerifiedOn;
  }

  @FieldResolver(() => [MergerAssessment], { description: 'Each group on its own, in the order given.' })
  groups(@Root() asked: RestructureAssessment): MergerAssessment[] {
    const { asOf, groups } = restructureOf(asked.id);
    return groups.map((codes) => MergerAssessment.of({ id: spellId(spellMerger({ asOf, codes })) }));
  }

  @Directive(REQUIRES_AREAS)
  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [GroupOverlap], { description: 'Areas that several groups claim, by name.' })
  async overlaps(
    @Root() asked: RestructureAssessment,
    @Ctx() context: MergersContext,
  ): Promise<GroupOverlap[]> {
    const { overlaps } = await context.assessments.restructure(asked);
    return overlaps.map(({ areaId, groups }) => ({
      area: { id: areaId },
      groups: groups.map((place) => place + 1),
    }));
  }

  @Directive(REQUIRES_AREAS)
  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [LegalFinding], {
    description:
      'What concerns the groups together, such as a partnership of today that the grouping would break up; what concerns one group is among its own findings.',
  })
  async findings(
    @Root() asked: RestructureAssessment,
    @Ctx() context: MergersContext,
  ): Promise<LegalFinding[]> {
    return (await context.assessments.restructure(asked)).findings;
  }
}

function refuseEmptyGroups(groups: readonly (readonly string[])[]): void {
  if (groups.length > 0 && groups.every((ids) => ids.length > 0)) return;
  throw new DomainError('BAD_ARGUMENT', 'groups: give at least one group, and at least one area in each.', {
    argument: 'groups',
    accepted: 'lists of one area or more',
  });
}
