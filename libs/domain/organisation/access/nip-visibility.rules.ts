import type { Actor, Role } from '@piawai/contracts';

const HR_ROLES: readonly Role[] = ['ADMIN_OPD', 'ADMIN_BKPSDM'];

/** Only those who manage people see whole numbers in lists; everybody else sees the last four digits. */
export const seesWholeNip = (actor: Actor): boolean => actor.grants.some(({ role }) => HR_ROLES.includes(role));
