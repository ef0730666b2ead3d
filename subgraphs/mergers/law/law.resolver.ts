import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { IsoDate } from '../../../shared/calendar/iso-date.js';
import { DateScalar } from '../../../shared/graphql/date.scalar.js';
import { SourceDocument } from '../../../shared/provenance/source-document.entity.js';
import { Country } from '../area/country.enum.js';
import type { MergersContext } from '../context.js';
import type { LawRule as TableRule } from './law.rules.js';
import { LawRule, LawVerification } from './law.type.js';

@Resolver(() => LawRule)
export class LawResolver {
  @Directive('@listSize(assumedSize: 150)')
  @Query(() => [LawRule], {
    nullable: true,
    description:
      'The rules in force on a day, in the order of the law table: areas, responsible authorities, policing bodies, combination agreements, orders, geography, duties, powers. What is announced, lapsed or not known to be law is on no day in force. Paraphrases by laymen, not legal advice; `lawVerification` says how far they were checked.',
  })
  async rules(
    @Ctx() context: MergersContext,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today if left out.' })
    asOf: IsoDate | null | undefined,
    @Arg('extent', () => Country, {
      nullable: true,
      description: 'Only rules that concern areas of this country; both if left out.',
    })
    extent: Country | null | undefined,
  ): Promise<TableRule[]> {
    const law = await context.loadLaw();
    return law.rulesOn(asOf ?? context.today, extent ?? null);
  }

  @Query(() => LawVerification, {
    nullable: true,
    description: 'When the law table was last checked, and what was not checked.',
  })
  async lawVerification(@Ctx() context: MergersContext): Promise<LawVerification> {
    return (await context.loadLaw()).verification;
  }

  @FieldResolver(() => SourceDocument, { description: 'The Act, Regulations or publication it comes from.' })
  document(@Root() rule: TableRule, @Ctx() context: MergersContext): Promise<SourceDocument> {
    return context.documentById.load(rule.documentId);
  }
}
