import { type Actor, DomainError, type EmployeeId } from '@piawai/contracts';

/** The employee that acts for oneself; an account without an employee has no learning. */
export function ownId({ employeeId }: Actor): EmployeeId {
  if (!employeeId) throw new DomainError('platform.not_found');
  return employeeId;
}

/** The same with the ids of merged duplicates: what stands under them is one's own. */
export function everyOwnId(actor: Actor): readonly EmployeeId[] {
  return [ownId(actor), ...(actor.mergedIds ?? [])];
}
