/** Known already, or being read. */
export type Promised<Value> = Value | Promise<Value>;

/** What follows from a value: at once where it is known. */
export function whenKnown<Value, Next>(
  value: Promised<Value>,
  next: (value: Value) => Promised<Next>,
): Promised<Next> {
  return value instanceof Promise ? value.then(next) : next(value);
}
