export const LICENCE = 'Open Government Licence v3.0';

/** The lines that the licence and the publishers ask for wherever shapes are shown; `vintage` ends with a year: "December 2024". */
export function attributionOf(vintage: string | null): string[] {
  const year = /\d{4}$/.exec(vintage ?? '')?.[0];
  return [
    `Source: Office for National Statistics licensed under the ${LICENCE}.`,
    `Contains OS data © Crown copyright and database right${year ? ` ${year}` : ''}.`,
  ];
}
