import type { Actor, EmployeeId } from '@piawai/contracts';

/** Every id under which the actor's own facts stand: the present one first, then those of merged duplicates. */
export const ownIds = ({ employeeId, mergedIds = [] }: Actor): readonly EmployeeId[] => (employeeId ? [employeeId, ...mergedIds] : []);

/** True when a fact of this employee is one of the actor's own, a merged duplicate counting as the person. */
export const isOwn = (actor: Actor, employeeId: EmployeeId): boolean => ownIds(actor).includes(employeeId);
