/** How a fact comes to be known. Values equal their names: federation passes enums by name. */
export enum Basis {
  STATED = 'STATED',
  DERIVED = 'DERIVED',
  INFERRED = 'INFERRED',
}
