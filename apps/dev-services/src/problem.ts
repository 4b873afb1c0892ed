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
