/** Not every browser tells what line it is on. */
interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/** True when the reader asked to save data, or is on a slow line: then pictures wait for a tap. */
export function savesData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: Connection };
  return connection?.saveData === true || /2g|3g/.test(connection?.effectiveType ?? '');
}
