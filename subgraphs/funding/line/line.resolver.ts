import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Money, money } from '../../../shared/graphql/money.type.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import { LocalGovernmentArea } from '../area/area.stub.js';
import type { FundingContext } from '../context.js';
import { Partnership } from '../partnership/partnership.stub.js';
import { PoliceArea } from '../police-area/police-area.stub.js';
import { FundingStatement } from '../statement/statement.entity.js';
import { PriorityTheme } from '../theme/theme.stub.js';
import { FundingLine } from './line.entity.js';

@Resolver(() => FundingLine)
export class FundingLineResolver {
  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Null means that the document gives no amount; it is never zero by default.',
  })
  amount(@Root() line: FundingLine): Money | null {
    return money(line.amount);
  }

  @FieldResolver(() => FundingStatement, {
    nullable: true,
    description:
      'The other statement of whose money this is a part, set by hand; `partOfBasis` tells on what basis.',
  })
  partOf(@Root() line: FundingLine, @Ctx() context: FundingContext): Promise<FundingStatement | null> | null {
    return line.partOfId === null ? null : context.statements.byId.load(line.partOfId);
  }

  @FieldResolver(() => Citation, { description: 'The paragraph or table that gives the line.' })
  source(@Root() line: FundingLine): Citation {
    return Citation.of(line.source);
  }

  @FieldResolver(() => Partnership, {
    nullable: true,
    description:
      'The partnership it went to; null where the money went to no one partnership (county council posts, national funds, countywide work).',
  })
  partnership(@Root() line: FundingLine): Partnership | null {
    return line.partnershipId === null ? null : { id: line.partnershipId };
  }

  @FieldResolver(() => PoliceArea, {
    nullable: true,
    description: 'Set where the money went to more than one partnership of a police area.',
  })
  policeArea(@Root() line: FundingLine): PoliceArea | null {
    return line.policeAreaId === null ? null : { id: line.policeAreaId };
  }

  @FieldResolver(() => LocalGovernmentArea, {
    nullable: true,
    description: 'The local government area within the partnership, where the document names one.',
  })
  area(@Root() line: FundingLine): LocalGovernmentArea | null {
    return line.areaId === null ? null : { id: line.areaId };
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [PriorityTheme], {
    nullable: true,
    description: 'The shared themes that the money serves; their grounds are in `themeLinks`.',
  })
  themes(@Root() line: FundingLine): PriorityTheme[] {
    return line.themeLinks.map((link) => ({ id: link.themeId }));
  }

  @FieldResolver(() => FundingStatement, {
    description: 'The statement that the line, or the line it is a part of, stands in.',
  })
  statement(@Root() line: FundingLine, @Ctx() context: FundingContext): Promise<FundingStatement | null> {
    return context.statements.byId.load(line.statementId);
  }
}
