/** The list of statistical neighbours that the hub holds. */
export const NEIGHBOURS_DOCUMENT = 'ons-statistical-neighbours-2025';
