import { PERMISSIONS, ROLES } from '@piawai/contracts';
import type { Actor, CivilDate, Grant, Permission, Reach, Role, Scope } from '@piawai/contracts';

const LEARNING_ROLES: ReadonlySet<Role> = new Set(['PEGAWAI', 'ATASAN', 'PENGGANTI', 'MENTOR']);

/** Staff roles see or change what belongs to others: they need a second factor and end after 30 idle minutes. */
export function isStaffRole(role: Role): boolean {
  return !LEARNING_ROLES.has(role);
}

/** Whether a role carries a permission; what the word list does not name is denied. */
export function roleCarries(role: Role, permission: Permission): boolean {
  const roles: readonly Role[] = PERMISSIONS[permission].roles;
  return roles.includes(role);
}

/** Every permission that the actor's grants carry, in the order of the word list; for menus only, never for decisions. */
export function permissionsOf(grants: readonly Grant[]): Permission[] {
  const names = Object.keys(PERMISSIONS) as Permission[];
  return names.filter((permission) => grants.some((grant) => roleCarries(grant.role, permission)));
}

/** The actor's roles without repeats, in the order of the word list. */
export function rolesOf(grants: readonly Grant[]): Role[] {
  const names = Object.keys(ROLES) as Role[];
  return names.filter((role) => grants.some((grant) => grant.role === role));
}

/** The reaches under which the actor holds one permission; no reach at all means: denied. */
export function scopeFor(actor: Actor, permission: Permission): Scope {
  const reaches = new Map<string, Reach>();
  for (const grant of actor.grants) {
    if (roleCarries(grant.role, permission)) reaches.set(reachKey(grant.reach), grant.reach);
  }
  // The brand exists for the compiler only; this is the one place that may set it.
  return { permission, actor, reaches: [...reaches.values()] } as unknown as Scope;
}

/** Whether a grant holds on a civil date; the end is exclusive. */
export function holdsOn(grant: Pick<Grant, 'from' | 'to'>, date: CivilDate): boolean {
  return grant.from <= date && (grant.to === null || date < grant.to);
}

/** A reach as text, equal for equal reaches. */
export function reachKey(reach: Reach): string {
  switch (reach.kind) {
    case 'self':
    case 'reports':
    case 'stand_in':
    case 'mentees':
      return `${reach.kind}:${reach.employeeId}`;
    case 'subtree':
      return `subtree:${reach.unitId}`;
    case 'course':
      return `course:${reach.courseId}`;
    case 'partner':
      return `partner:${reach.partnerId}`;
    case 'installation':
      return 'installation';
  }
}

/** What the organisation and the stored grants say about one account today. */
export interface GrantFacts {
  readonly employeeId: string | null;
  readonly leads: boolean;
  /** Somebody who is away today has named this person. */
  readonly standsIn: boolean;
  readonly stored: readonly Grant[];
  /** The agency asks a second factor of staff roles and this account has none yet. */
  readonly secondFactorDue: boolean;
}

/**
 * The grants that hold on a date: the stored ones, PEGAWAI over oneself, ATASAN over the direct reports and PENGGANTI for
 * somebody who is away, which nobody has to give. Staff roles rest while a second factor is due.
 */
export function effectiveGrants(facts: GrantFacts, date: CivilDate): Grant[] {
  const grants = facts.stored
    .filter((grant) => holdsOn(grant, date))
    .filter((grant) => !(facts.secondFactorDue && isStaffRole(grant.role)));
  if (facts.employeeId === null) return grants;
  const { employeeId } = facts;
  grants.push({ role: 'PEGAWAI', reach: { kind: 'self', employeeId }, from: date, to: null });
  if (facts.leads) grants.push({ role: 'ATASAN', reach: { kind: 'reports', employeeId }, from: date, to: null });
  if (facts.standsIn) grants.push({ role: 'PENGGANTI', reach: { kind: 'stand_in', employeeId }, from: date, to: null });
  return grants;
}
