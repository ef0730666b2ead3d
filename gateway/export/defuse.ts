/** Spreadsheet programs take what begins so for a formula, some of them also behind blanks, quotes or in full width. */
const FORMULA = /^[\s\p{Z}\p{Cf}\p{Cc}"'`‘’“”]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
/** A negative number is no formula. */
const NUMBER = /^-?\d+(\.\d+)?$/;

/** A text that no spreadsheet program calculates: an apostrophe in front makes it a text for all of them. */
export function defuse(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
