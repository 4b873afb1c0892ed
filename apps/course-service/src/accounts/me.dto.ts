import type { Permission, Role } from '@piawai/contracts';

export class MyAgencyDto {
  /** The agency, a unit directly under the installation. */
  id: string;
  /** Its name. */
  name: string;
  /** Settings of the agency that the interface shows: name, zone, colour, daily JP cap, place, contact for questions (of the nearest unit that has one). */
  settings: Record<string, unknown>;
}

export class MeDto {
  /** The signed-in account. */
  accountId: string;
  /** Null for an account that belongs to no employee. */
  employeeId: string | null;
  /** Name with titles. */
  name: string;
  /** Roles of today, the given and the derived ones. */
  roles: Role[];
  /** Permissions held somewhere, for menus; each service decides on what. */
  permissions: Permission[];
  /** The agency whose settings apply. */
  agency: MyAgencyDto;
  /** Whether a second factor is on. */
  mfaEnabled: boolean;
  /** Whether the agency asks staff roles for a second factor; they rest until it is on. */
  mfaRequired: boolean;
  /** Whether a role was given to this account that rests until a second factor is on. */
  rolesRest: boolean;
  /** Whether a mail address is known, so that a forgotten password can be reset by mail. */
  hasEmail: boolean;
  /** When the account was used for the first time. */
  firstSignedInAt: Date | null;
}
