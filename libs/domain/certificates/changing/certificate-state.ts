import { type AccountId, type CertificateId, type CivilDate, type CompletionId, DomainError, type EmployeeId, type Scope, type UnitId } from '@piawai/contracts';
import { isOwn, personScopeCondition } from '@piawai/domain/organisation/rules';
import { newId } from '@piawai/platform/database/uuid';
import type { Tx } from '@piawai/platform/database/tx';
import type { CertificateKind, FrozenCertificate } from '../issuing/frozen-certificate.rules';
import { lockCompletion } from './lock-completion';

/** ISSUED is the one current edition; the others stay verifiable for ever. */
export type CertificateState = 'ISSUED' | 'SUPERSEDED' | 'REVOKED';
export const CHANGE_REASONS = ['WRONG_DATA', 'ISSUED_IN_ERROR', 'COMPLETION_ANNULLED', 'OTHER'] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

export interface ChangeableCertificate {
  readonly id: CertificateId;
  readonly completionId: CompletionId;
  readonly employeeId: EmployeeId;
  readonly issuerId: UnitId;
  readonly kind: CertificateKind;
  readonly edition: number;
  readonly numberText: string;
  readonly issuedOn: CivilDate;
  readonly templateId: string;
  readonly state: CertificateState;
  readonly frozen: FrozenCertificate;
}

const CHANGEABLE = `
  select c.id, c.completion_id as "completionId", c.employee_id as "employeeId", r.agency_id as "issuerId", c.kind, c.edition,
         c.number_text as "numberText", c.issued_on as "issuedOn", c.template_id as "templateId", c.state, c.frozen
    from certificates.certificate c
    join certificates.register r on r.id = c.register_id`;

/**
 * The certificate, its completion locked against other changes.
 * @throws platform.not_found outside of the scope, platform.own_request for one's own, certificates.not_current when it was changed before
 */
export async function takeCurrent(tx: Tx, scope: Scope, certificateId: CertificateId): Promise<ChangeableCertificate> {
  const [place] = await tx.query<{ completionId: CompletionId }>(
    'select c.completion_id as "completionId" from certificates.certificate c where c.id = $1',
    [certificateId],
  );
  if (!place) throw new DomainError('platform.not_found');
  await lockCompletion(tx, place.completionId);
  const within = personScopeCondition(scope, { employee: 'c.employee_id', unit: 'c.unit_id' }, 2);
  const [certificate] = await tx.query<ChangeableCertificate>(`${CHANGEABLE} where c.id = $1 and ${within.sql}`, [certificateId, ...within.params]);
  if (!certificate) throw new DomainError('platform.not_found');
  if (isOwn(scope.actor, certificate.employeeId)) throw new DomainError('platform.own_request');
  if (certificate.state !== 'ISSUED') throw new DomainError('certificates.not_current');
  return certificate;
}

/** Current certificates of a completion that the caller has locked. */
export function currentOf(tx: Tx, completionId: CompletionId): Promise<ChangeableCertificate[]> {
  return tx.query<ChangeableCertificate>(`${CHANGEABLE} where c.completion_id = $1 and c.state = 'ISSUED' order by c.id`, [completionId]);
}

export interface StateChange {
  readonly certificateId: CertificateId;
  readonly state: 'SUPERSEDED' | 'REVOKED';
  readonly supersededBy: CertificateId | null;
  readonly reason: ChangeReason;
  readonly note: string | null;
  /** Null when the system follows an annulment. */
  readonly actorAccountId: AccountId | null;
}

/** Ends a current certificate and keeps who, why and when. */
export async function changeState(tx: Tx, change: StateChange): Promise<void> {
  await tx.query('update certificates.certificate set state = $2, superseded_by = $3 where id = $1', [change.certificateId, change.state, change.supersededBy]);
  await tx.query(
    `insert into certificates.certificate_status (id, certificate_id, status, reason, note, actor_account_id, at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [newId(), change.certificateId, change.state, change.reason, change.note, change.actorAccountId, tx.now],
  );
}
