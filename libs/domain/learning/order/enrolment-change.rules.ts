/** What an organiser may do to a participant. */
export const CHANGE_KINDS = ['DUE', 'EXEMPT', 'WITHDRAW', 'REINSTATE'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Whether a change fits the state of an enrolment. @param endedByOrganiser it ended by an exemption or withdrawal of the organiser */
export function mayChange(kind: ChangeKind, state: string, endedByOrganiser: boolean): boolean {
  if (kind === 'REINSTATE') return endedByOrganiser && (state === 'EXEMPTED' || state === 'WITHDRAWN');
  return state === 'ACTIVE' || (state === 'REQUESTED' && kind !== 'DUE');
}

/** Study hours per week that a course of so many minutes asks for within a period, in halves; at least half an hour. */
export function weeklyHours(minutes: number, from: string, to: string): number {
  const days = (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000 + 1;
  const weeks = Math.max(1, days / 7);
  return Math.max(0.5, Math.ceil((minutes / 60 / weeks) * 2) / 2);
}
