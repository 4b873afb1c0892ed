import { type Permission, PERMISSIONS, type Reach, type Role } from '@piawai/contracts';

import type { SignedInTester } from '../../builders/account';
import type { Sent } from './api';
import type { World } from './world';

/** Whom an object belongs to, and so whose reach opens it. */
export type Belonging =
  /** What one makes is one's own: everybody who holds the permission. */
  | 'caller'
  /** Several people at once, those out of reach passed over: who holds the permission may ask, and `make` sees to what becomes of whom. */
  | 'selection'
  /** The agency of whoever calls: its settings, posts, imports. */
  | 'callers agency'
  /** Open to the people of the agency. */
  | 'members'
  /** Machinery that no agency owns. */
  | 'installation'
  /** `world.owner` alone: own learning, own sessions, own files. */
  | 'owner'
  /** `world.admin` alone: what this admin has ordered. */
  | 'admin'
  /** Somebody of `world.unitId` whose supervisor has left a request unanswered: the stand-in of the supervisor. */
  | 'stand-in'
  /** Somebody of `world.unitId`: the supervisor, the admins of the unit and of what lies above. */
  | 'person'
  /** `world.unitId` or a unit below it. */
  | 'unit'
  /** The whole agency: a grant over one of its units is not enough. */
  | 'agency'
  /** The whole agency without the author: nobody reviews the own course. */
  | 'reviewers'
  /** The people of a course: a grant over any unit of the agency has a say about its own people. */
  | 'organisers'
  /** `world.author` alone. */
  | 'author'
  /** Who takes a course of the author's (`world.owner`), and the author. */
  | 'classroom';

/** How an object that a route is about comes into being, and a request that whoever may is granted. */
export interface ObjectOfRoute {
  readonly of: Belonging;
  /** Others who are let in by another permission than the route's. */
  readonly alsoBy?: { readonly permission: Permission; readonly of: Belonging };
  /** A fresh object and a valid request; `by` will send it. */
  readonly make: (world: World, by: SignedInTester) => Promise<Sent> | Sent;
  /** Body fields that name other objects, such as `unitId` or `levels.0.competencyId`: that of another agency is refused. */
  readonly references?: readonly string[];
}

/** What may be done, from the list of permissions and the reach of each grant alone; no answer of the product has a say here. */
export function may(by: SignedInTester, permission: Permission, { of, alsoBy }: ObjectOfRoute, world: World): boolean {
  return reaches(by, permission, of, world) || (alsoBy !== undefined && reaches(by, alsoBy.permission, alsoBy.of, world));
}

function reaches(by: SignedInTester, permission: Permission, of: Belonging, world: World): boolean {
  const carriers: readonly Role[] = PERMISSIONS[permission].roles;
  return by.actor.grants.some(({ role, reach }) => carriers.includes(role) && covers(reach, by, of, world));
}

function covers(reach: Reach, by: SignedInTester, of: Belonging, world: World): boolean {
  const { agencyId, unitId, otherUnitId, owner, author } = world;
  const whole = reach.kind === 'installation' || isOver(reach, agencyId);
  switch (of) {
    case 'caller':
    case 'selection':
    case 'installation':
      return true;
    case 'callers agency':
      return reach.kind === 'installation' || isOver(reach, by.agencyId);
    case 'members':
      return by.agencyId === agencyId;
    case 'owner':
      return by.accountId === owner.accountId;
    case 'admin':
      return by.accountId === world.admin.accountId;
    case 'stand-in':
      return reach.kind === 'stand_in' && by.accountId === world.standIn.accountId;
    case 'person':
      return whole || isOver(reach, unitId) || (reach.kind === 'reports' && reach.employeeId === world.head.employeeId);
    case 'unit':
      return whole || isOver(reach, unitId);
    case 'agency':
      return whole;
    case 'reviewers':
      return whole && by.accountId !== author.accountId;
    case 'organisers':
      return whole || isOver(reach, unitId) || isOver(reach, otherUnitId);
    case 'author':
      return by.accountId === author.accountId;
    case 'classroom':
      return by.accountId === owner.accountId || by.accountId === author.accountId;
  }
}

const isOver = (reach: Reach, unitId: string): boolean => reach.kind === 'subtree' && reach.unitId === unitId;
