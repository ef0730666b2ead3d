/** What is said of a piece of work: names, counts and codes, never what was asked or answered, nor who asks. */
export type SpanFacts = Readonly<Record<string, string | number | readonly string[]>>;

export interface SpanStart {
  /** INTERNAL if left out. */
  kind?: 'SERVER' | 'CLIENT';
  /** The piece of work that this one is a part of, as a traceparent; a new trace begins where it is left out or is none. */
  parent?: string | undefined;
  facts?: SpanFacts;
}

/** A piece of work that has begun. */
export interface Span {
  /** For the parts of it. */
  traceparent: string;
  end(outcome: { facts?: SpanFacts; failed: boolean }): void;
}

/** Writes down how long the parts of a question took. Disposing sends what is left, within a bounded time. */
export interface Tracer extends AsyncDisposable {
  start(name: string, start: SpanStart): Span;
}
