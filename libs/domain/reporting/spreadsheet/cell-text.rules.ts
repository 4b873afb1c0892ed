/** Characters with which a spreadsheet begins a formula. */
const FORMULA_STARTS = ['=', '+', '-', '@'];

/** Control characters, tab and CR among them, and the two characters that PostgreSQL keeps and XML must not hold. */
const CONTROLS_SQL = '[[:cntrl:]\\uFFFE\\uFFFF]';
const CONTROLS = /[\p{Cc}\uFFFE\uFFFF]/gu;

/**
 * SQL that makes a text harmless in a spreadsheet: control characters become spaces,
 * and a text that would begin a formula gets an apostrophe in front.
 * @param text SQL of a text, never input
 */
export function harmlessSql(text: string): string {
  const plain = `regexp_replace(${text}, '${CONTROLS_SQL}', ' ', 'g')`;
  const mended = `case when ${plain} ~ '^\\s*[=+@-]' then '''' || ${plain} else ${plain} end`;
  // One look tells the ordinary text, which is nearly every one.
  return `case when ${text} ~ '^\\s*[=+@-]|${CONTROLS_SQL}' then ${mended} else ${text} end`;
}

/** `harmlessSql` for a text in memory. */
export function harmless(text: string): string {
  const plain = text.replace(CONTROLS, ' ');
  return FORMULA_STARTS.includes(plain.trimStart().charAt(0)) ? `'${plain}` : plain;
}
