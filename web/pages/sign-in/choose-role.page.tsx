import type { ReactNode } from 'react';
import { rolePlacesToChoose, type ViewerRole } from '../../documents.js';
import { HOME, type Page } from '../../page.js';
import { listRolePlaces, type NamedPlace, ROLES, type RolePlaces } from '../../signing-in/reader.rules.js';
import { CHOOSE_ROLE_PATH, SIGN_IN_PATH } from '../../signing-in/sign-in.js';

/** What the console asks of the issuer of this machine, handed on with the choice. */
const ASKED = [
  'response_type',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
] as const;

interface ChooseRole {
  places: RolePlaces;
  /** Undefined where nobody was sent here to choose. */
  asked: readonly (readonly [name: string, value: string])[] | undefined;
}

/** Where the issuer of this machine lets its user choose who to be. */
export const chooseRolePage: Page<ChooseRole> = {
  path: CHOOSE_ROLE_PATH,
  needs: 'roles-to-choose',
  find: async ({ choices }, ask) => {
    const { data, problems } = await ask(rolePlacesToChoose, {});
    const asked = ASKED.map((name) => [name, choices.get(name) ?? ''] as const);
    return {
      title: 'Choose a role',
      data: { places: listRolePlaces(data), asked: choices.has('state') ? asked : undefined },
      problems,
      above: [HOME],
    };
  },
  View: ({ data: { places, asked } }) => (asked ? <Roles places={places} asked={asked} /> : <NothingAsked />),
};

/** What each of them sees besides what is public, in the words of the schema guide. */
const SEES: Readonly<Record<ViewerRole, string>> = {
  PARTNERSHIP_OFFICER:
    'Sees papers of the partnership that are OFFICIAL or OFFICIAL-SENSITIVE, the actions of its plans, and small counts of people. Each reading of actions and counts is put on record.',
  COUNTY_OFFICER: 'Sees papers of the county and of its partnerships that are OFFICIAL.',
  OPCC_ANALYST: 'Sees papers of partnerships and counties of the police area that are OFFICIAL.',
  COMMISSIONER: 'Sees what the analyst sees.',
  ADMINISTRATOR:
    'Sees every paper that is OFFICIAL, and who loaded which file. Sees nothing that is OFFICIAL-SENSITIVE.',
};

const PLACE_NAMES = {
  partnerships: 'Partnership',
  counties: 'County',
  policeAreas: 'Police area',
} as const satisfies Record<keyof RolePlaces, string>;

function Roles({ places, asked }: { places: RolePlaces; asked: NonNullable<ChooseRole['asked']> }) {
  return (
    <>
      <p className="govuk-body-l">
        This hub runs on your own machine and takes you for whom you choose to be. A hub that others can reach
        asks a sign-in service instead. Without a role you read as the public.
      </p>
      {(Object.keys(ROLES) as ViewerRole[]).map((role) => (
        <Role role={role} places={places} key={role}>
          {asked.map(([name, value]) => (
            <input type="hidden" name={name} value={value} key={name} />
          ))}
        </Role>
      ))}
    </>
  );
}

function Role({ role, places, children }: { role: ViewerRole; places: RolePlaces; children: ReactNode }) {
  const { name, heldFor } = ROLES[role];
  const id = role.toLowerCase().replaceAll('_', '-');
  return (
    <form method="post" action="/local-issuer/authorize" className="hub-role" aria-labelledby={`${id}-title`}>
      {children}
      <input type="hidden" name="role" value={id} />
      <h2 className="govuk-heading-m" id={`${id}-title`}>
        {name.charAt(0).toUpperCase() + name.slice(1)}
      </h2>
      <p className="govuk-body">{SEES[role]}</p>
      {heldFor && <ChoosePlace id={id} label={PLACE_NAMES[heldFor]} places={places[heldFor]} />}
      <button type="submit" className="govuk-button govuk-button--secondary">
        Read as {name}
      </button>
    </form>
  );
}

function ChoosePlace({ id, label, places }: { id: string; label: string; places: readonly NamedPlace[] }) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={`${id}-place`}>
        {label}
      </label>
      <select className="govuk-select" id={`${id}-place`} name="place" required>
        {places.map((place) => (
          <option value={place.id} key={place.id}>
            {place.name}
          </option>
        ))}
      </select>
    </div>
  );
}

function NothingAsked() {
  return (
    <p className="govuk-body">
      A choice made here would lead nowhere. <a href={SIGN_IN_PATH}>Begin at the page before</a>, or by the
      link at the top of any page, which leads back there.
    </p>
  );
}
