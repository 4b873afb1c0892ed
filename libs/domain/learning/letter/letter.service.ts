import { Injectable } from '@nestjs/common';
import { DomainError, type EmployeeId, type EnrolmentId, type EnrolmentOrderId, type Scope } from '@piawai/contracts';
import { OrganisationReader } from '@piawai/domain/organisation';
import { seesWholeNip } from '@piawai/domain/organisation/rules';
import type { Tx } from '@piawai/platform/database/tx';

import type { Letter } from '../order/order.types';
import { OrderReader } from '../order/order.reader';
import type { OpenedLetter } from './letter.types';

/** Letters of assignment: number and period are typed by the admin, names and signatory are read when a letter is drawn. */
@Injectable()
export class LetterService {
  constructor(
    private readonly orders: OrderReader,
    private readonly organisation: OrganisationReader,
  ) {}

  /** Sets number, date, period and hours. @param readRevision that the admin saw @throws platform.stale_edit, learning.signatory_missing */
  async writeLetter(tx: Tx, command: { readonly orderId: EnrolmentOrderId; readonly letter: Letter; readonly readRevision: number; readonly scope: Scope }): Promise<void> {
    const { orderId, letter, readRevision, scope } = command;
    const order = await this.orders.order(scope, orderId);
    if (order.state !== 'APPLIED') throw new DomainError('learning.order_not_ready');
    if (letter.to < letter.from) throw new DomainError('platform.invalid_input', { fields: { to: ['must not lie before the first day'] } });
    const { signatories } = await this.organisation.settingsOf(order.agencyId, letter.on, tx);
    if (signatories.length === 0) throw new DomainError('learning.signatory_missing');
    const written = await tx.query(
      `update learning.enrolment_order set letter = $3, letter_revision = letter_revision + 1 where id = $1 and letter_revision = $2 returning id`,
      [orderId, readRevision, JSON.stringify(letter)],
    );
    if (written.length === 0) throw new DomainError('platform.stale_edit', { present: { letter: order.letter, revision: order.letterRevision } });
    tx.audit('learning.letter_written', { kind: 'enrolment_order', id: orderId }, { on: letter.on, from: letter.from, to: letter.to, hoursPerWeek: letter.hoursPerWeek });
  }

  /** The letter of a whole order, for those who may see the order; leaves a mark in the audit trail. @throws learning.no_letter */
  async openLetter(tx: Tx, orderId: EnrolmentOrderId, scope: Scope): Promise<OpenedLetter> {
    const { letter, agencyId } = await this.orders.order(scope, orderId);
    if (!letter) throw new DomainError('learning.no_letter');
    tx.audit('learning.letter_downloaded', { kind: 'enrolment_order', id: orderId });
    return { orderId, employeeId: null, letter, wholeNip: seesWholeNip(scope.actor), agencyId, agency: await this.organisation.settingsOf(agencyId, letter.on, tx) };
  }

  /** The own line of a letter. @throws platform.not_found for an enrolment of somebody else, learning.no_letter */
  async openOwnLetter(tx: Tx, enrolmentId: EnrolmentId, ownIds: readonly EmployeeId[]): Promise<OpenedLetter> {
    const [own] = await tx.query<{ orderId: EnrolmentOrderId | null; employeeId: EmployeeId; letter: Letter | null; agencyId: string }>(
      `select o.id as "orderId", e.employee_id as "employeeId", o.letter, o.agency_id as "agencyId"
         from learning.enrolment e left join learning.enrolment_order o on o.id = e.order_id
        where e.id = $1 and e.employee_id = any ($2::uuid[]) and e.state in ('ACTIVE', 'COMPLETED')`,
      [enrolmentId, ownIds],
    );
    if (!own) throw new DomainError('platform.not_found');
    const { orderId, employeeId, letter, agencyId } = own;
    if (!orderId || !letter) throw new DomainError('learning.no_letter');
    return { orderId, employeeId, letter, wholeNip: true, agencyId, agency: await this.organisation.settingsOf(agencyId, letter.on, tx) };
  }
}
