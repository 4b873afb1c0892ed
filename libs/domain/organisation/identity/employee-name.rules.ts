/** A name with titles: `dr. Mayang Sarwita, M.Kes.` */
export function employeeName(frontTitle: string | null, fullName: string, backTitle: string | null): string {
  const front = frontTitle?.trim() ?? '';
  const back = backTitle?.trim() ?? '';
  return `${front}${front ? ' ' : ''}${fullName.trim()}${back ? ', ' : ''}${back}`;
}

/** A name for comparison: case and runs of spaces do not matter. */
export const comparableName = (fullName: string): string => fullName.trim().replace(/\s+/g, ' ').toLowerCase();
