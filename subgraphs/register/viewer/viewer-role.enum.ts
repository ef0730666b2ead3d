import { registerEnumType } from 'type-graphql';
import { VIEWER_ROLES, type ViewerRole } from '../../../shared/access/viewer.js';

/** The roles in the form that GraphQL enums are registered in. */
export const ViewerRoleEnum = Object.fromEntries(VIEWER_ROLES.map((role) => [role, role])) as {
  [Role in ViewerRole]: Role;
};

registerEnumType(ViewerRoleEnum, {
  name: 'ViewerRole',
  description: 'What somebody is to the places of the hub.',
  valuesConfig: {
    PARTNERSHIP_OFFICER: { description: 'Works for community safety partnerships.' },
    COUNTY_OFFICER: { description: 'Works for two-tier counties, over their partnerships.' },
    OPCC_ANALYST: { description: 'Works for the police and crime commissioners of police areas.' },
    COMMISSIONER: { description: 'Is the police and crime commissioner of police areas, or acts as one.' },
    ADMINISTRATOR: { description: 'Runs the hub; the role has no places.' },
  },
});
