/** Characters with which a spreadsheet begins a formula. */
const FORMULA_STARTS = ['=', '+', '-', '@'];

/**
 * SQL that makes a text harmless in a spreadsheet: control characters (tab and CR among them) become spaces,
 * and a text that would begin a formula gets an apostrophe in front.
 * @param text SQL of a text, never input
 */
export function harmlessSql(text: string): string {
  const plain = `regexp_replace(${text}, '[[:cntrl:]]', ' ', 'g')`;
  const mended = `case when ${plain} ~ '^\\s*[=+@-]' then '''' || ${plain} else ${plain} end`;
  // One look tells the ordinary text, which is nearly every one.
  return `case when ${text} ~ '^\\s*[=+@-]|[[:cntrl:]]' then ${mended} else ${text} end`;
}

/** `harmlessSql` for a text in memory. */
export function harmless(text: string): string {
  const plain = text.replace(/\p{Cc}/gu, ' ');
  return FORMULA_STARTS.includes(plain.trimStart().charAt(0)) ? `'${plain}` : plain;
}
