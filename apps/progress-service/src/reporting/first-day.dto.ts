import type { FirstDayStep, StepState } from '@piawai/domain/reporting/rules';

export class FirstDayStepDto {
  /** What is to be made. */
  step: FirstDayStep;
  /** From the data: made, the next one, passed over, or not reached yet. */
  state: StepState;
  /** How many there are of what it makes. */
  count: number;
  /** Minutes that it usually takes. */
  minutes: number;
  /** Whether a working system needs it. */
  required: boolean;
}

export class FirstDayDto {
  /** All steps in their order. */
  steps: FirstDayStepDto[];
  /** Everything that a working system needs is there. */
  ready: boolean;
  /** Minutes that the open steps usually take. */
  minutesLeft: number;
}
