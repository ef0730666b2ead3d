/** An object of an answer on its way through a plan. It is ours alone: it may be written to. */
export type Held = Record<string, unknown>;

export type Path = readonly (string | number)[];

/** An error of a subgraph, graphql's or plain JSON, at its place in the whole answer. */
export interface PlacedError {
  message: string;
  path?: Path | undefined;
  extensions?: Readonly<Record<string, unknown>> | undefined;
}

export function isHeld(value: unknown): value is Held {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
