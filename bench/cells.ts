/** One operation asked by so many clients at a time: what every contender is measured at. */
export interface Cell {
  operation: string;
  clients: number;
}

export const CELLS: readonly Cell[] = [
  { operation: 'small', clients: 1 },
  { operation: 'small', clients: 16 },
  { operation: 'list', clients: 16 },
  { operation: 'oversight', clients: 1 },
  { operation: 'oversight', clients: 16 },
  { operation: 'board', clients: 16 },
  { operation: 'wide', clients: 1 },
  { operation: 'wide', clients: 16 },
  { operation: 'mix', clients: 1 },
  { operation: 'mix', clients: 16 },
  { operation: 'mix', clients: 64 },
];
