import type { AccountId, CivilDate, CourseId, EmployeeId, SessionId, UnitId } from './ids';
import type { Permission, Role } from './permissions';

/** On whose data a grant holds. */
export type Reach =
  | { readonly kind: 'self'; readonly employeeId: EmployeeId }
  | { readonly kind: 'reports'; readonly employeeId: EmployeeId }
  | { readonly kind: 'stand_in'; readonly employeeId: EmployeeId }
  | { readonly kind: 'mentees'; readonly employeeId: EmployeeId }
  | { readonly kind: 'subtree'; readonly unitId: UnitId }
  | { readonly kind: 'course'; readonly courseId: CourseId }
  | { readonly kind: 'partner'; readonly partnerId: string }
  | { readonly kind: 'installation' };

export interface Grant {
  readonly role: Role;
  readonly reach: Reach;
  readonly from: CivilDate;
  /** Exclusive; null = open end. */
  readonly to: CivilDate | null;
}

declare const proven: unique symbol;

/** Who acts: only the access guard makes one. */
export interface Actor {
  readonly [proven]?: 'actor';
  readonly accountId: AccountId;
  readonly sessionId: SessionId;
  /** Null for an account that belongs to no employee (partner, system admin). */
  readonly employeeId: EmployeeId | null;
  /** Ids of duplicates that were merged into this employee: what stands under them is the actor's own. */
  readonly mergedIds?: readonly EmployeeId[];
  /** The agency (a unit under the root) whose settings apply to the account. */
  readonly agencyId: UnitId;
  /** Today in the zone of that agency: scopes over the dated organisation hold on this day. */
  readonly on: CivilDate;
  readonly grants: readonly Grant[];
}

/** The reaches under which an actor holds one permission; a reader takes it, so forgetting it does not compile. */
export interface Scope {
  readonly [proven]: 'scope';
  readonly permission: Permission;
  readonly actor: Actor;
  readonly reaches: readonly Reach[];
}
