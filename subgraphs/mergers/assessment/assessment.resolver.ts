import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { acceptIds } from '../../../shared/graphql/id-list.js';
import { spellId } from '../../../shared/graphql/spelled-id.js';
import type { MergersContext } from '../context.js';
import { MergerVerdict } from './assessment.enum.js';
import { MergerInput } from './assessment.input.js';
import { questionOf } from './assessment.loader.js';
import { LegalFinding, MergerAssessment, RequiredContent, RequiredParty } from './assessment.type.js';
import { spellMerger } from './merger-question.rules.js';
import { REQUIRES_AREAS } from './required-areas.js';

@Resolver(() => MergerAssessment)
export class AssessmentResolver {
  @Directive('@cost(weight: 150)')
  @Query(() => MergerAssessment, {
    nullable: true,
    description:
      'May these areas be combined into one partnership, who must agree, and what must the agreement say? Any areas of England and Wales, on any day. A refusal by the law is an answer; UNKNOWN_ID, AREA_ABOLISHED and TOO_MANY_IDS are mistakes in the input. Not legal advice.',
  })
  async assessMerger(
    @Ctx() context: MergersContext,
    @Arg('input', () => MergerInput, { description: 'The merger to assess.' }) input: MergerInput,
  ): Promise<MergerAssessment> {
    const { areas, purposes = null, consents = null, contents = null } = input;
    const codes = await context.areaCodes.require(areas, 'input.areas');
    if (consents) acceptIds('input.consents', consents);
    if (contents) acceptIds('input.contents', contents);
    const asOf = input.asOf ?? context.today;
    return MergerAssessment.of({ id: spellId(spellMerger({ asOf, codes, purposes, consents, contents })) });
  }

  @Directive(REQUIRES_AREAS)
  @FieldResolver(() => MergerVerdict, { description: 'Whether the areas may be combined.' })
  async verdict(@Root() asked: MergerAssessment, @Ctx() context: MergersContext): Promise<MergerVerdict> {
    return (await context.assessments.merger(asked)).verdict;
  }

  @FieldResolver(() => DateScalar, { description: 'The day whose law and bodies were taken.' })
  asOf(@Root() asked: MergerAssessment): IsoDate {
    return questionOf(asked.id).asOf;
  }

  @FieldResolver(() => DateScalar, {
    description:
      'Last day up to which the encoded law was checked against its source; see `lawVerification`.',
  })
  async lawVerifiedOn(@Root() _asked: MergerAssessment, @Ctx() context: MergersContext): Promise<IsoDate> {
    return (await context.loadLaw()).verification.lawVerifiedOn;
  }

  @Directive(REQUIRES_AREAS)
  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [RequiredParty], {
    description:
      'Every responsible authority of the areas without repeats, then the policing bodies, then the Secretary of State where needed; empty where no consent could make the merger lawful.',
  })
  async requiredParties(
    @Root() asked: MergerAssessment,
    @Ctx() context: MergersContext,
  ): Promise<RequiredParty[]> {
    return (await context.assessments.merger(asked)).requiredParties;
  }

  @Directive(REQUIRES_AREAS)
  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [RequiredParty], {
    description: 'Required parties not in `consents`; empty when consents were not given.',
  })
  async missingParties(
    @Root() asked: MergerAssessment,
    @Ctx() context: MergersContext,
  ): Promise<RequiredParty[]> {
    return (await context.assessments.merger(asked)).missingParties;
  }

  @Directive(REQUIRES_AREAS)
  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [RequiredContent], { description: 'What the agreement must have.' })
  async requiredContents(
    @Root() asked: MergerAssessment,
    @Ctx() context: MergersContext,
  ): Promise<RequiredContent[]> {
    return (await context.assessments.merger(asked)).requiredContents;
  }

  @Directive(REQUIRES_AREAS)
  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [RequiredContent], {
    description: 'Required contents not in `contents`; empty when contents were not given.',
  })
  async missingContents(
    @Root() asked: MergerAssessment,
    @Ctx() context: MergersContext,
  ): Promise<RequiredContent[]> {
    return (await context.assessments.merger(asked)).missingContents;
  }

  @Directive(REQUIRES_AREAS)
  @Directive('@listSize(assumedSize: 20)')
  @FieldResolver(() => [LegalFinding], {
    description: 'Bars, then requirements, then advice, each in the order of the law table.',
  })
  async findings(@Root() asked: MergerAssessment, @Ctx() context: MergersContext): Promise<LegalFinding[]> {
    return (await context.assessments.merger(asked)).findings;
  }
}
