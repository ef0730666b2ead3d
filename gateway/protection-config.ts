import { isLoopback, trustNetworks } from './http/caller-address.js';
import { DEFAULT_LIMITS, type Limits } from './input/limits.js';
import { DEFAULT_PROTECTION, LOCAL_PROTECTION, type Protection } from './protection.js';
import { LARGE_ANSWER_VALUES } from './turns.js';

type Environment = Readonly<Record<string, string | undefined>>;

interface LimitSetting {
  limit: keyof Limits;
  /** What is counted. */
  counts: string;
  most: number;
}

/** Above this a whole number is no longer exact. */
const ANY = Number.MAX_SAFE_INTEGER;

/** Every limit on a question; 1 is the least of each. */
const LIMIT_SETTINGS = {
  MAX_BODY_BYTES: { limit: 'bodyBytes', counts: 'Bytes of a request’s body', most: 20_000_000 },
  MAX_TOKENS: { limit: 'tokens', counts: 'Names, values and signs of a query', most: 1_000_000 },
  MAX_DEPTH: { limit: 'depth', counts: 'Levels of a query', most: DEFAULT_LIMITS.depth },
  MAX_FIELDS: { limit: 'fields', counts: 'Fields of a query, fragments opened', most: 100_000 },
  MAX_ALIASES: { limit: 'aliases', counts: 'Aliases of a query, fragments opened', most: 100_000 },
  MAX_COMPARISONS: { limit: 'comparisons', counts: 'Pairs of repeated fields in a query', most: 10_000_000 },
  MAX_ROOT_FIELDS: { limit: 'rootFields', counts: 'Fields at the root of a query', most: 100_000 },
  MAX_DIRECTIVES: { limit: 'directives', counts: 'Directives of a query, fragments opened', most: 100_000 },
  MAX_FRAGMENTS: {
    limit: 'fragments',
    counts: 'Fragments of a query, counted at each use, and definitions',
    most: 100_000,
  },
  MAX_PAGE: { limit: 'pageSize', counts: 'Rows of a page (first)', most: DEFAULT_LIMITS.pageSize },
  MAX_LIST_ITEMS: {
    limit: 'listItems',
    counts: 'Ids in one list of an argument',
    most: DEFAULT_LIMITS.listItems,
  },
  MAX_ANSWER_VALUES: {
    limit: 'answerValues',
    counts: 'Values that an answer could hold, estimated',
    most: ANY,
  },
  MAX_COST: { limit: 'cost', counts: 'Cost of a query, estimated', most: ANY },
} as const satisfies Readonly<Record<string, LimitSetting>>;

type LimitVariable = keyof typeof LIMIT_SETTINGS;

/** The variables of what protects the gateway, each with what it is for. */
export const PROTECTION_VARIABLES = {
  INTROSPECTION:
    'Whether the schema is described and errors suggest names: on or off; on with npm start, else off',
  EXPLORER: 'Whether the explorer is there: on or off; on with npm start, else off',
  ONLY_TRUSTED_DOCUMENTS:
    'Whether only documents of the manifest are answered (npm run documents); off if left out',
  OPERATION_TIMEOUT_MS: `How long one question may take over all subgraphs, in milliseconds; ${DEFAULT_PROTECTION.operationTimeoutMs} if left out`,
  LARGE_ANSWERS_AT_ONCE: `Answers that could hold more than ${LARGE_ANSWER_VALUES} values, estimated, that are worked on at once; those that come meanwhile wait, within their time; ${DEFAULT_PROTECTION.largeAnswersAtOnce} if left out`,
  KEPT_ANSWER_BYTES: `Bytes of answers to the public, with their questions, that are kept while the data are the same, 0 for none; ${DEFAULT_PROTECTION.keptAnswerBytes} if left out`,
  RATE_LIMIT_PER_MINUTE: `Requests of one address in a minute, 0 for any number; 0 with npm start, else ${DEFAULT_PROTECTION.ratePerMinute}`,
  TRUSTED_PROXIES:
    'Addresses and networks, joined by commas, of the proxies whose X-Forwarded-For counts; none if left out',
  ...limitDescriptions(),
};

function limitDescriptions(): Record<LimitVariable, string> {
  const entries = Object.entries(LIMIT_SETTINGS).map(([name, { limit, counts }]) => [
    name,
    `${counts}, at most; ${DEFAULT_LIMITS[limit]} if left out`,
  ]);
  return Object.fromEntries(entries);
}

/** What holds if nothing is set: a hub that listens to this machine alone is open to whoever develops on it. */
export function protectionFor(host: string | undefined): Protection {
  return host === undefined || isLoopback(host) ? LOCAL_PROTECTION : DEFAULT_PROTECTION;
}

/** Reads what is set, and adds whatever cannot be used to the problems. */
export function readProtection(env: Environment, problems: string[], otherwise: Protection): Protection {
  const read = (name: keyof typeof PROTECTION_VARIABLES) => env[name]?.trim() || undefined;
  const readNumber = (
    name: keyof typeof PROTECTION_VARIABLES,
    fallback: number,
    from: number,
    to: number,
  ) => {
    const text = read(name);
    const value = text === undefined ? fallback : Number(text);
    if (!Number.isInteger(value) || value < from || value > to)
      problems.push(`${name}: ${text} is not a whole number from ${from} to ${to}`);
    return value;
  };
  const readSwitch = (name: keyof typeof PROTECTION_VARIABLES, fallback: boolean) => {
    const text = read(name)?.toLowerCase();
    if (text === undefined) return fallback;
    if (!ON.includes(text) && !OFF.includes(text)) problems.push(`${name}: ${text} is neither on nor off`);
    return ON.includes(text);
  };
  const readLimits = (): Limits => {
    const limits = { ...otherwise.limits };
    for (const [name, { limit, most }] of Object.entries(LIMIT_SETTINGS))
      limits[limit] = readNumber(name as LimitVariable, limits[limit], 1, most);
    return limits;
  };
  const readNetworks = () => {
    const networks = read('TRUSTED_PROXIES')?.split(/\s*,\s*/) ?? otherwise.trustedProxies;
    for (const network of networks) if (!isNetwork(network)) problems.push(notANetwork(network));
    return networks;
  };
  return {
    limits: readLimits(),
    introspection: readSwitch('INTROSPECTION', otherwise.introspection),
    explorer: readSwitch('EXPLORER', otherwise.explorer),
    onlyTrustedDocuments: readSwitch('ONLY_TRUSTED_DOCUMENTS', otherwise.onlyTrustedDocuments),
    operationTimeoutMs: readNumber(
      'OPERATION_TIMEOUT_MS',
      otherwise.operationTimeoutMs,
      1,
      LONGEST_TIMEOUT_MS,
    ),
    largeAnswersAtOnce: readNumber('LARGE_ANSWERS_AT_ONCE', otherwise.largeAnswersAtOnce, 1, 10_000),
    keptAnswerBytes: readNumber('KEPT_ANSWER_BYTES', otherwise.keptAnswerBytes, 0, 2_000_000_000),
    ratePerMinute: readNumber('RATE_LIMIT_PER_MINUTE', otherwise.ratePerMinute, 0, 10_000_000),
    trustedProxies: readNetworks(),
  };
}

const ON = ['on', '1', 'true', 'yes'];
const OFF = ['off', '0', 'false', 'no'];
const LONGEST_TIMEOUT_MS = 600_000;

function isNetwork(text: string): boolean {
  try {
    trustNetworks([text]);
    return true;
  } catch {
    return false;
  }
}

function notANetwork(text: string): string {
  return `TRUSTED_PROXIES: ${text} is not an address or a network like 10.0.0.0/8`;
}

/** The variables that give another process the same switches, which depend on who starts it. */
export function protectionVariables({
  introspection,
  explorer,
  ratePerMinute,
  keptAnswerBytes,
}: Protection): Record<string, string> {
  return {
    INTROSPECTION: introspection ? 'on' : 'off',
    EXPLORER: explorer ? 'on' : 'off',
    RATE_LIMIT_PER_MINUTE: String(ratePerMinute),
    KEPT_ANSWER_BYTES: String(keptAnswerBytes),
  };
}
