import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { acceptIds } from '../../../shared/graphql/id-list.js';
import { Money, money } from '../../../shared/graphql/money.type.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import type { FundingContext } from '../context.js';
import { Paper } from '../paper/paper.stub.js';
import { PoliceArea } from '../police-area/police-area.stub.js';
import { itemisedTotal, reconcile } from './reconciliation.rules.js';
import { Reconciliation } from './reconciliation.type.js';
import { FundingStatement } from './statement.entity.js';
import { mergeStatements } from './statement.loader.js';

@Resolver(() => FundingStatement)
export class FundingStatementResolver {
  @Query(() => [FundingStatement], {
    nullable: true,
    description:
      'What the papers state about money, the newest document first: all of it, or what speaks of a police area, what has a line to one of some partnerships, or both. An empty list of partnerships asks for nothing.',
  })
  async fundingStatements(
    @Ctx() context: FundingContext,
    @Arg('policeArea', () => ID, {
      nullable: true,
      description: 'Slug or GSS code; UNKNOWN_ID when there is none.',
    })
    policeAreaId?: string | null,
    @Arg('partnerships', () => [ID], {
      nullable: true,
      description: 'Slugs or GSS codes, at most 500; UNKNOWN_ID names those that do not exist.',
    })
    partnershipIds?: string[] | null,
  ): Promise<FundingStatement[]> {
    const policeArea = policeAreaId ?? null;
    const place =
      policeArea === null ? null : await context.places.require('police-area', policeArea, 'policeArea');
    if (partnershipIds) {
      const found = await statementsTo(partnershipIds, context);
      return found.filter((statement) => place === null || statement.policeAreaId === place.slug);
    }
    return place ? context.statements.byPoliceArea.load(place.slug) : context.statements.all();
  }

  @Query(() => FundingStatement, {
    nullable: true,
    description: 'One statement; null when none has the id.',
  })
  fundingStatement(
    @Ctx() context: FundingContext,
    @Arg('id', () => ID, { description: 'For example "warwickshire-pcc-2023-5-4".' }) id: string,
  ): Promise<FundingStatement | null> {
    return context.statements.byId.load(id);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description:
      "Null where the document prints no total. It may speak of other recipients than the lines do: in the South Warwickshire paper of 2024 the total is the partnership's, the table one district's.",
  })
  statedTotal(@Root() statement: FundingStatement): Money | null {
    return money(statement.statedTotal);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'Sum of the lines that have an amount, parts apart; null where none has.',
  })
  itemisedTotal(@Root() statement: FundingStatement): Money | null {
    return money(itemisedTotal(statement.lines));
  }

  @FieldResolver(() => Reconciliation, {
    description: 'Whether the stated total and the lines agree, worked out by the hub.',
  })
  reconciliation(@Root() statement: FundingStatement): Reconciliation {
    const { difference, ...found } = reconcile(statement);
    return { ...found, difference: money(difference) };
  }

  @FieldResolver(() => Citation, { description: 'The paragraph or table.' })
  source(@Root() statement: FundingStatement): Citation {
    return Citation.of(statement.source);
  }

  @FieldResolver(() => PoliceArea, { nullable: true, description: 'The police area that it speaks of.' })
  policeArea(@Root() statement: FundingStatement): PoliceArea {
    return { id: statement.policeAreaId };
  }

  @FieldResolver(() => Paper, { nullable: true, description: 'The paper that states it.' })
  paper(@Root() statement: FundingStatement): Paper {
    return { id: statement.source.documentId };
  }
}

async function statementsTo(
  partnershipIds: readonly string[],
  context: FundingContext,
): Promise<FundingStatement[]> {
  const partnerships = await context.places.requireAll(
    'partnership',
    acceptIds('partnerships', partnershipIds),
    'partnerships',
  );
  const lists = partnerships.map(({ slug }) =>
    context.statements.byRecipient.load({ kind: 'partnership', slug }),
  );
  return mergeStatements(await Promise.all(lists));
}
