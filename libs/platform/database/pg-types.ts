import { types } from 'pg';

const INT8 = 20;
const DATE = 1082;
const NUMERIC = 1700;

/**
 * Civil dates stay text (a Date would bring the server's zone in); counts and JP become numbers,
 * for none of ours comes near 2^53.
 */
export function installPgTypes(): void {
  types.setTypeParser(DATE, (text) => text);
  types.setTypeParser(INT8, Number);
  types.setTypeParser(NUMERIC, Number);
}
