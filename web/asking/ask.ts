/** A document of the console: its text as it stands in the repository, and the types of what it takes and gives. */
export interface WebDocument<Data, Variables> {
  name: string;
  text: string;
  /** The tables that its answer makes when it is downloaded. */
  tables: readonly string[];
  /** For the types alone; nothing stands here. */
  readonly types?: (variables: Variables) => Data;
}

/** What the hub said was wrong with a part of an answer. */
export interface Problem {
  code: string;
  message: string;
  /** The place in the answer, without the numbers of lists: "policeArea.partnerships". */
  place: string;
}

/** An answer, or what there is of it. */
export interface Asked<Data> {
  data: Data | null;
  problems: readonly Problem[];
}

/** Puts a document to the public API of the hub. It never throws for what the hub refuses or lacks. */
export type Ask = <Data, Variables>(
  document: WebDocument<Data, Variables>,
  variables: Variables,
) => Promise<Asked<Data>>;

/** A question as it was put, for the links that put it again. */
export interface PutQuestion {
  name: string;
  text: string;
  tables: readonly string[];
  variables: unknown;
}

export interface Answer {
  data?: unknown;
  errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions?: { code?: unknown };
  }[];
}

/** Reads an answer of the API in the form that pages use. */
export function readAnswer({ data, errors = [] }: Answer): Asked<unknown> {
  return {
    data: data ?? null,
    problems: errors.map(({ message, path = [], extensions }) => ({
      code: String(extensions?.code ?? 'UNKNOWN'),
      message,
      place: path.filter((step) => typeof step === 'string').join('.'),
    })),
  };
}

/** Keeps what is asked through it, in order. */
export function remember(ask: Ask): { ask: Ask; put: PutQuestion[] } {
  const put: PutQuestion[] = [];
  return {
    put,
    ask: (document, variables) => {
      const { name, text, tables } = document;
      put.push({ name, text, tables, variables });
      return ask(document, variables);
    },
  };
}
