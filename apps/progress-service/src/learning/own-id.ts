import { type Actor, DomainError, type EmployeeId } from '@piawai/contracts';

/** The employee that acts for oneself; an account without an employee has no learning. */
export function ownId({ employeeId }: Actor): EmployeeId {
  if (!employeeId) throw new DomainError('platform.not_found');
  return employeeId;
}
