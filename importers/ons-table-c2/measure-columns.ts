/** The measures of a row of recorded crime, in the order of the hub's own table. */
export const MEASURE_COLUMNS = [
  'total_ex_fraud',
  'violence_against_person',
  'homicide',
  'death_serious_injury_driving',
  'violence_with_injury',
  'violence_without_injury',
  'stalking_harassment',
  'sexual_offences',
  'robbery',
  'theft',
  'burglary',
  'burglary_residential',
  'burglary_non_residential',
  'vehicle_offences',
  'theft_from_person',
  'bicycle_theft',
  'shoplifting',
  'other_theft',
  'criminal_damage_arson',
  'drug_offences',
  'possession_of_weapons',
  'public_order',
  'miscellaneous',
] as const;

export type MeasureColumn = (typeof MEASURE_COLUMNS)[number];

/** Counts of a row; null where the table has none. */
export type Counts = ReadonlyMap<MeasureColumn, number | null>;

/** What each heading of the table counts, white space, case and footnote tags aside. */
export const MEASURE_HEADINGS: Readonly<Record<MeasureColumn, RegExp>> = {
  total_ex_fraud: /^total recorded crime \(?excluding fraud\)?$/,
  violence_against_person: /^violence against the person$/,
  homicide: /^homicide$/,
  death_serious_injury_driving: /^death or serious injury (caused by illegal|[-–] unlawful) driving$/,
  violence_with_injury: /^violence with injury$/,
  violence_without_injury: /^violence without injury$/,
  stalking_harassment: /^stalking and harassment$/,
  sexual_offences: /^sexual offences$/,
  robbery: /^robbery( offences)?$/,
  theft: /^theft( offences)?$/,
  burglary: /^burglary$/,
  burglary_residential: /^residential burglary$/,
  burglary_non_residential: /^non-residential burglary$/,
  vehicle_offences: /^vehicle offences$/,
  theft_from_person: /^theft from the person$/,
  bicycle_theft: /^bicycle theft$/,
  shoplifting: /^shoplifting$/,
  other_theft: /^(all )?other theft( offences)?$/,
  criminal_damage_arson: /^criminal damage and arson$/,
  drug_offences: /^drug offences$/,
  possession_of_weapons: /^possession of weapons( offences)?$/,
  public_order: /^public order( offences)?$/,
  miscellaneous: /^miscellaneous crimes( against society)?$/,
};

/** What each measure with parts is made up of. */
export const PARTS_OF: ReadonlyMap<MeasureColumn, readonly MeasureColumn[]> = new Map<
  MeasureColumn,
  MeasureColumn[]
>([
  [
    'total_ex_fraud',
    [
      'violence_against_person',
      'sexual_offences',
      'robbery',
      'theft',
      'criminal_damage_arson',
      'drug_offences',
      'possession_of_weapons',
      'public_order',
      'miscellaneous',
    ],
  ],
  [
    'violence_against_person',
    [
      'homicide',
      'death_serious_injury_driving',
      'violence_with_injury',
      'violence_without_injury',
      'stalking_harassment',
    ],
  ],
  [
    'theft',
    ['burglary', 'vehicle_offences', 'theft_from_person', 'bicycle_theft', 'shoplifting', 'other_theft'],
  ],
  ['burglary', ['burglary_residential', 'burglary_non_residential']],
]);
