import { parseArgs } from 'node:util';
import { isPlaceName, ROLE_NAMES, ROLE_PLACES } from '../gateway/access/role-grants.js';
import { MAX_TOKEN_HOURS } from '../gateway/access/token-verifier.js';

export interface TokenCommand {
  subject: string;
  /** As tokens spell them: "opcc-analyst:warwickshire". */
  roles: string[];
  hours: number;
}

const DEFAULT_HOURS = 8;

export const TOKEN_USAGE = `Prints a token that a hub on this machine takes, as long as no other issuer is set.

  npm run token -- --role ROLE [--partnership ID | --county ID | --police-area ID …] [--hours HOURS]

ROLE, with the places that it is held for, each by its id and as often as need be:

${[...ROLE_NAMES].map(([name, role]) => `  ${name.padEnd(20)} ${ROLE_PLACES[role] === 'none' ? 'no places' : `--${ROLE_PLACES[role]}`}`).join('\n')}

  --hours   how long the token lasts, 1 to ${MAX_TOKEN_HOURS}; ${DEFAULT_HOURS} if left out

Put --silent after "npm run" to print nothing else:

  curl -H "authorization: Bearer $(npm run --silent token -- --role administrator)" …`;

/** What is asked for; "help" when that is. @throws Error that says what is wrong with the arguments. */
export function readTokenCommand(args: readonly string[]): TokenCommand | 'help' {
  const values = parseArguments(args);
  if (values.help) return 'help';
  const { role: name = '', hours: text = String(DEFAULT_HOURS) } = values;
  const role = ROLE_NAMES.get(name);
  if (!role)
    throw refusal(`--role: ${name || 'missing'}; it is one of ${[...ROLE_NAMES.keys()].join(', ')}.`);
  const hours = Number(text);
  if (!Number.isInteger(hours) || hours < 1 || hours > MAX_TOKEN_HOURS)
    throw refusal(`--hours: ${text} is not a whole number from 1 to ${MAX_TOKEN_HOURS}.`);
  const kind = ROLE_PLACES[role];
  for (const other of PLACES)
    if (other !== kind && values[other]) throw refusal(`--${other}: ${name} is not held for one.`);
  const places = kind === 'none' ? [] : (values[kind] ?? []);
  if (kind !== 'none' && places.length === 0) throw refusal(`--${kind}: missing; what ${name} is held for.`);
  for (const place of places)
    if (!isPlaceName(place)) throw refusal(`--${kind}: ${place} is not an id such as "warwickshire".`);
  return {
    subject: `local:${name}`,
    roles: kind === 'none' ? [name] : places.map((place) => `${name}:${place}`),
    hours,
  };
}

const PLACES = ['partnership', 'county', 'police-area'] as const;

function parseArguments(args: readonly string[]) {
  try {
    const places = { type: 'string', multiple: true } as const;
    return parseArgs({
      args: [...args],
      options: {
        role: { type: 'string' },
        partnership: places,
        county: places,
        'police-area': places,
        hours: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw refusal(error instanceof Error ? error.message : String(error));
  }
}

function refusal(problem: string): Error {
  return new Error(`${problem}\n\n${TOKEN_USAGE}`);
}
