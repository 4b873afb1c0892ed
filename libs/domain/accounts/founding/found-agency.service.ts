import { Injectable } from '@nestjs/common';
import { type AccountId, type CivilDate, DomainError, type UnitId } from '@piawai/contracts';
import { EmployeeService, UnitService } from '@piawai/domain/organisation';
import type { EmployeeKind } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { AccountService } from '../account/account.service';
import { ActivationCodes } from '../activation/activation-codes';
import { GrantService } from '../grant/grant.service';

/** Days for which the first code is good, as with every other. */
const DAYS = 14;

export interface FoundAgency {
  /** Short code; it stands in the numbers of certificates. */
  readonly code: string;
  readonly name: string;
  /** IANA zone. */
  readonly zone: string;
  readonly admin: { readonly nip: string; readonly fullName: string; readonly kind: EmployeeKind };
  readonly from: CivilDate;
}

/** What whoever runs the installation hands over, once. */
export interface FoundedAgency {
  readonly agencyId: UnitId;
  readonly accountId: AccountId;
  readonly code: string;
  readonly expiresAt: Date;
}

/** Brings a new agency into being, with the one person who builds the rest from inside. */
@Injectable()
export class FoundAgencyService {
  constructor(
    private readonly units: UnitService,
    private readonly employees: EmployeeService,
    private readonly accounts: AccountService,
    private readonly grants: GrantService,
    private readonly codes: ActivationCodes,
  ) {}

  /** @throws organisation.code_taken when another agency bears the code or the name, organisation.nip_invalid, organisation.nip_taken */
  async foundAgency(tx: Tx, { code, name, zone, admin, from }: FoundAgency): Promise<FoundedAgency> {
    const [root] = await tx.query<{ id: UnitId }>(`select id from organisation.unit where kind = 'INSTALLATION' for no key update`);
    if (!root) throw new Error('The installation has no root yet: run the command "seed-reference" first.');
    const taken = await tx.query(`select from organisation.unit where kind = 'AGENCY' and (lower(code) = lower($1) or lower(name) = lower($2))`, [code, name]);
    if (taken.length > 0) throw new DomainError('organisation.code_taken');
    const agencyId = await this.units.addUnit(tx, { id: newId(), parentId: root.id, code, name, kind: 'AGENCY', zone, from });
    const employeeId = await this.employees.addEmployee(tx, { id: newId(), ...admin, unitId: agencyId, from });
    const accountId = await this.accounts.openAccount(tx, { employeeId, agencyId });
    await this.grants.insertGrant(tx, { accountId, role: 'ADMIN_BKPSDM', reachKind: 'subtree', reachId: agencyId, from, to: null }, null);
    return { agencyId, accountId, ...(await this.firstCode(tx, accountId, agencyId)) };
  }

  /** A slip in the person's own name: nobody of the agency is there yet who could have ordered it. */
  private async firstCode(tx: Tx, accountId: AccountId, unitId: UnitId): Promise<{ code: string; expiresAt: Date }> {
    const [printId, slipId, expiresAt] = [newId(), newId(), new Date(tx.now.getTime() + DAYS * 86_400_000)];
    await tx.query(
      `insert into accounts.activation_print (id, ordered_by, reason, slips, ordered_at, expires_at) values ($1, $2, 'FIRST_SIGN_IN', 1, $3, $4)`,
      [printId, accountId, tx.now, expiresAt],
    );
    await tx.query(
      'insert into accounts.activation_slip (id, print_id, place, account_id, unit_id, made_at, expires_at) values ($1, $2, 1, $3, $4, $5, $6)',
      [slipId, printId, accountId, unitId, tx.now, expiresAt],
    );
    tx.audit('accounts.activation_code_given', { kind: 'account', id: accountId }, { printId, reason: 'FIRST_SIGN_IN' });
    return { code: this.codes.codeOf(slipId), expiresAt };
  }
}
