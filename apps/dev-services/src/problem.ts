/** A reason not to go on that the person at the keyboard can remove: one sentence of fact, one of remedy. */
export class Problem extends Error {
  constructor(
    fact: string,
    readonly remedy: string,
  ) {
    super(fact);
    this.name = 'Problem';
  }
}

/** The problem that a program's words point to when the disk is full. */
export function diskProblem(text: string): Problem | undefined {
  // Linux has one error for a full disk and for having no file watchers left.
  if (!/no space left on device|ENOSPC(?!: System limit)|could not extend file/i.test(text)) return undefined;
  return new Problem('The disk is full.', 'Free some space (Piawai needs about 2 GB) and start again; data are kept.');
}
