/** The way of a new agency to a working system, in its order, with the minutes that each step usually takes. */
export const FIRST_DAY_STEPS = {
  identity: { minutes: 5, required: true },
  units: { minutes: 10, required: true },
  positions: { minutes: 10, required: false },
  people: { minutes: 15, required: true },
  codes: { minutes: 5, required: false },
  staff: { minutes: 3, required: false },
  course: { minutes: 30, required: true },
  enrolment: { minutes: 2, required: true },
} as const;
export type FirstDayStep = keyof typeof FIRST_DAY_STEPS;

/** What the data say: how many there are of what each step makes. */
export type FirstDayFacts = Readonly<Record<FirstDayStep, number>>;

export type StepState = 'DONE' | 'NEXT' | 'SKIPPED' | 'LATER';

export interface FirstDay {
  readonly steps: readonly { readonly step: FirstDayStep; readonly state: StepState; readonly count: number; readonly minutes: number; readonly required: boolean }[];
  /** Everything that a working system needs is there. */
  readonly ready: boolean;
  readonly minutesLeft: number;
}

/** Where an agency stands, from its data alone: what was passed over has something done behind it. */
export function firstDayOf(facts: FirstDayFacts): FirstDay {
  const names = Object.keys(FIRST_DAY_STEPS) as FirstDayStep[];
  const isDone = (step: FirstDayStep): boolean => facts[step] > 0;
  const furthest = names.findLastIndex(isDone);
  // A step that everything waits for goes before what may be left out.
  const open = names.filter((step) => !isDone(step));
  const next = open.find((step) => names.indexOf(step) > furthest) ?? open.find((step) => FIRST_DAY_STEPS[step].required) ?? open[0];
  const stateOf = (step: FirstDayStep): StepState => (isDone(step) ? 'DONE' : step === next ? 'NEXT' : names.indexOf(step) < furthest ? 'SKIPPED' : 'LATER');
  return {
    steps: names.map((step) => ({ step, state: stateOf(step), count: facts[step], ...FIRST_DAY_STEPS[step] })),
    ready: names.every((step) => isDone(step) || !FIRST_DAY_STEPS[step].required),
    minutesLeft: open.reduce((sum, step) => sum + FIRST_DAY_STEPS[step].minutes, 0),
  };
}
