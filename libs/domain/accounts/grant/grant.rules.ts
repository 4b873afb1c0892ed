import type { Role, Scope } from '@piawai/contracts';

/** Roles that nobody has to be given, because the organisation says who has them. */
const DERIVED: ReadonlySet<Role> = new Set(['PEGAWAI', 'ATASAN', 'PENGGANTI']);

/** Whether a role with this kind of reach may be given by somebody with this scope, wherever it points. */
export function mayGive(scope: Scope, grant: { readonly role: Role; readonly reachKind: string }): boolean {
  if (DERIVED.has(grant.role)) return false;
  if (scope.reaches.some((reach) => reach.kind === 'installation')) return true;
  return grant.role !== 'ADMIN_SISTEM' && grant.reachKind !== 'installation' && scope.reaches.some((reach) => reach.kind === 'subtree');
}
