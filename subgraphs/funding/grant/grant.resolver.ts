import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { acceptIds } from '../../../shared/graphql/id-list.js';
import { Money, money } from '../../../shared/graphql/money.type.js';
import { PageArgs } from '../../../shared/graphql/page.args.js';
import { poundsText } from '../../../shared/money/pence.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import type { FundingContext } from '../context.js';
import { Grant, GrantLocation } from './grant.entity.js';
import { PublishedGrantFilter } from './grant.input.js';
import { acceptGrantPage } from './grant.loader.js';
import { GrantConnection, GrantOrganisation } from './grant.type.js';
import { acceptDays } from './grant-page.rules.js';

@Resolver(() => Grant)
export class GrantResolver {
  @Directive('@cost(weight: 40)')
  @Query(() => GrantConnection, {
    nullable: true,
    description:
      'Grants that funders published in the 360Giving Data Standard, the newest award first, page by page. There are none until somebody imports a file of them.',
  })
  async grants(
    @Ctx() context: FundingContext,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => PublishedGrantFilter, {
      nullable: true,
      defaultValue: {},
      description: 'Which grants; all where left out.',
    })
    filter: PublishedGrantFilter | null,
  ): Promise<GrantConnection> {
    const { policeArea = null, partnerships = null, funders = null, placed = null, from, to } = filter ?? {};
    const days = acceptDays(from, to);
    const request = acceptGrantPage(page);
    const [inPoliceArea, inPartnerships] = await Promise.all([
      policeArea === null ? null : context.places.require('police-area', policeArea, 'filter.policeArea'),
      partnerships === null ? null : requirePartnerships(partnerships, context),
    ]);
    const choice = {
      ...days,
      policeArea: inPoliceArea?.slug ?? null,
      partnerships: inPartnerships,
      funders: funders === null ? null : acceptIds('filter.funders', funders),
      placed,
    };
    return context.grants.page(choice, request);
  }

  @FieldResolver(() => Money, {
    nullable: true,
    description: 'The sum awarded, where it is in pounds; null for any other currency (see `amountAwarded`).',
  })
  amount(@Root() { currency, awarded }: Grant): Money | null {
    return currency === 'GBP' ? money(awarded) : null;
  }

  @FieldResolver(() => String, {
    description: 'The sum awarded in its own `currency`, exact, two places: "12500.00". Never converted.',
  })
  amountAwarded(@Root() { awarded }: Grant): string {
    return poundsText(awarded);
  }

  @FieldResolver(() => GrantOrganisation, { description: 'Who awarded it.' })
  funder(@Root() { funderId, funderName }: Grant): GrantOrganisation {
    return { id: funderId, name: funderName };
  }

  @FieldResolver(() => GrantOrganisation, {
    description: 'Who received it: any body, or a person, whose name the hub does not keep.',
  })
  recipient(@Root() { recipientId, recipientName }: Grant): GrantOrganisation {
    return { id: recipientId, name: recipientName };
  }

  @Directive('@listSize(assumedSize: 5)')
  @FieldResolver(() => [GrantLocation], {
    description: 'Where those who are to benefit are, as published; empty where nothing is published.',
  })
  locations(@Root() grant: Grant, @Ctx() context: FundingContext): Promise<GrantLocation[]> {
    return context.grants.locationsByGrant.load(grant.id);
  }

  @FieldResolver(() => Citation, {
    description: 'The imported file; the locator is the identifier of the grant.',
  })
  source(@Root() grant: Grant): Citation {
    return Citation.of(grant.source);
  }
}

async function requirePartnerships(ids: readonly string[], context: FundingContext): Promise<string[]> {
  const argument = 'filter.partnerships';
  const places = await context.places.requireAll('partnership', acceptIds(argument, ids), argument);
  return places.map((place) => place.slug);
}
