/** What was typed as a number, with a decimal comma or point; empty = null. */
export const numberOrNull = (text: string): number | null => (text.trim() === '' ? null : Number(text.trim().replace(',', '.')));
