import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Basis } from '../../../shared/provenance/basis.js';
import { Citation } from '../../../shared/provenance/citation.type.js';
import type { BodyTenure } from './body-tenure.entity.js';
import { ResponsibleAuthorityKind } from './responsible-authority-kind.js';

registerEnumType(ResponsibleAuthorityKind, {
  name: 'ResponsibleAuthorityKind',
  description:
    'The kinds of body that s.5(1) of the Crime and Disorder Act 1998 makes responsible for an area.',
  valuesConfig: {
    COUNCIL: { description: 'The council for the area: s.5(1)(a).' },
    COUNTY_COUNCIL: { description: 'The county council of a two-tier area: s.5(1)(a).' },
    CHIEF_OFFICER_OF_POLICE: { description: 'The chief officer of police: s.5(1)(b).' },
    POLICE_AUTHORITY: {
      description:
        'To 21 November 2012 (in London to 15 January 2012): s.5(1)(c) as it then stood. The Common Council is listed as the council.',
    },
    FIRE_AND_RESCUE_AUTHORITY: {
      description:
        'A fire and rescue authority of the s.5(5) list: s.5(1)(d). A council that is its own fire authority is not listed twice.',
    },
    INTEGRATED_CARE_BOARD: { description: 'From 1 July 2022, England: s.5(1)(e).' },
    CLINICAL_COMMISSIONING_GROUP: {
      description: '1 April 2013 to 30 June 2022, England: s.5(1)(e) as it then stood.',
    },
    PRIMARY_CARE_TRUST: { description: 'To 31 March 2013, England: s.5(1)(e) as it then stood.' },
    LOCAL_HEALTH_BOARD: { description: 'Wales: s.5(1)(f).' },
    PROBATION_PROVIDER: { description: 'A provider of probation services, from 1 April 2010: s.5(1)(aa).' },
  },
});

@ObjectType({ description: 'A body that s.5 of the Act makes responsible for an area on a day.' })
export class ResponsibleAuthority {
  @Field(() => ID, {
    description: 'Slug of the name; "…-not-recorded" where the data does not name the body.',
  })
  id!: string;

  @Field(() => String, { description: 'Name, or "not recorded".' })
  name!: string;

  @Field(() => ResponsibleAuthorityKind, { description: 'Which kind of s.5(1) it is.' })
  kind!: ResponsibleAuthorityKind;

  @Field(() => Citation, {
    description:
      'The provision that makes it responsible; DERIVED from the law table and dated lists of bodies.',
  })
  citation!: Citation;

  static of(tenure: BodyTenure): ResponsibleAuthority {
    const source = {
      documentId: tenure.documentId,
      locator: tenure.provision,
      quote: null,
      basis: Basis.DERIVED,
    };
    return { id: tenure.bodyId, name: tenure.name, kind: tenure.kind, citation: Citation.of(source) };
  }
}
