/** What a rating rule says of a figure. */
export enum Colour {
  RED = 'RED',
  AMBER = 'AMBER',
  GREEN = 'GREEN',
}
