const ORDER = new Intl.Collator('en-GB', { numeric: true });

/** Sorts paragraphs as a reader meets them: the header, then "2" before "10" and "4.2" before "4.10", then named parts. */
export function compareLocators(one: string, other: string): number {
  return placeOf(one) - placeOf(other) || ORDER.compare(one, other);
}

function placeOf(locator: string): number {
  if (/header\b/i.test(locator)) return 0;
  return /^\d/.test(locator) ? 1 : 2;
}

/** The paragraph's place on the page of its document: "p-8-3-4" of "8.3.4". */
export function anchorOf(locator: string): string {
  const plain = locator
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `p-${plain}`;
}

/** What to call it in a heading: "Paragraph 5.4", but "Table 2" and "s.5(5)" by their own names. */
export function nameOf(locator: string): string {
  return /^\d/.test(locator) ? `Paragraph ${locator}` : locator;
}
