import { Injectable } from '@nestjs/common';
import { type AccountId, type CertificateId, type CivilDate, type CompletionId, type CourseId, DomainError, type EmployeeId, type EnrolmentId, type Scope, type UnitId } from '@piawai/contracts';
import { personScopeCondition } from '@piawai/domain/organisation/rules';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';
import type { CertificateState, ChangeReason } from '../changing/certificate-state';
import { SIGNATURE } from '../signing/signature-column';
import type { SignatureState } from '../signing/signing.rules';
import type { CertificateKind, FrozenCertificate } from '../issuing/frozen-certificate.rules';

export interface CertificateSummary {
  readonly id: CertificateId;
  readonly completionId: CompletionId;
  readonly enrolmentId: EnrolmentId;
  readonly employeeId: EmployeeId;
  readonly courseId: CourseId;
  readonly kind: CertificateKind;
  readonly edition: number;
  readonly state: CertificateState;
  readonly number: string;
  readonly verificationId: string;
  readonly issuedOn: CivilDate;
  readonly jp: number;
  readonly courseTitle: string;
  readonly holderName: string;
  readonly nip: string | null;
  readonly signature: SignatureState;
  /** Of the file that is served, the signed one when there is one; null while it is being drawn. */
  readonly sha256: string | null;
  readonly bytes: number | null;
}

export interface CertificateDetail extends CertificateSummary {
  readonly verifyCode: string;
  readonly frozen: FrozenCertificate;
  readonly supersededBy: CertificateId | null;
  readonly changes: readonly CertificateChange[];
}

export interface CertificateChange {
  readonly status: 'SUPERSEDED' | 'REVOKED';
  readonly reason: ChangeReason;
  readonly note: string | null;
  readonly actorAccountId: AccountId | null;
  readonly at: string;
}

export interface CertificateFilter {
  readonly limit: number;
  readonly after?: string;
  /** Part of a name, a number or a course title. */
  readonly search?: string;
  readonly state?: CertificateState;
  readonly signature?: SignatureState;
  /** Year in which they were issued. */
  readonly year?: number;
  /** Of people who belonged to the unit, or to one below it, when they completed. */
  readonly unitId?: UnitId;
}

const SUMMARY_COLUMNS = `
  c.id, c.completion_id as "completionId", c.enrolment_id as "enrolmentId", c.employee_id as "employeeId", c.course_id as "courseId",
  c.kind, c.edition, c.state, c.number_text as number, c.verification_id as "verificationId", c.issued_on as "issuedOn", c.jp,
  c.frozen->'course'->>'title' as "courseTitle", c.frozen->'holder'->>'name' as "holderName", c.frozen->'holder'->>'nip' as nip,
  ${SIGNATURE} as signature, coalesce(g.sha256, d.sha256) as sha256, coalesce(g.bytes, d.bytes) as bytes`;
/** As the index certificate_words holds them. */
const WORDS = `(c.number_text || ' ' || coalesce(c.frozen->'holder'->>'name', '') || ' ' || coalesce(c.frozen->'course'->>'title', ''))`;
const FROM = `
  from certificates.certificate c
  left join certificates.certificate_document d on d.certificate_id = c.id
  left join certificates.signed_document g on g.certificate_id = c.id`;

/** Certificates for whoever a scope covers, by the unit that the holder had at completion. */
@Injectable()
export class CertificateReader {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  async list(scope: Scope, filter: CertificateFilter): Promise<Page<CertificateSummary>> {
    const [issuedOn, id] = filter.after ? decodeCursor(filter.after, 2) : ['9999-12-31', 'ffffffff-ffff-ffff-ffff-ffffffffffff'];
    const within = personScopeCondition(scope, { employee: 'c.employee_id', unit: 'c.unit_id' }, 9);
    const rows = await this.database.read<CertificateSummary>(
      `select ${SUMMARY_COLUMNS} ${FROM}
        where (c.issued_on, c.id) < ($1::date, $2::uuid) and ($3::text is null or c.state = $3)
          and ($4::text is null or ${WORDS} ilike $4)
          and ($6::text is null or ${SIGNATURE} = $6)
          and ($7::int is null or c.issued_on between make_date($7, 1, 1) and make_date($7, 12, 31))
          and ($8::uuid is null or c.unit_id in (select b.descendant_id from organisation.unit_closure b where b.ancestor_id = $8)) and ${within.sql}
        order by c.issued_on desc, c.id desc limit $5`,
      [
        issuedOn, id, filter.state ?? null, filter.search ? `%${filter.search.replace(/[\\%_]/g, '\\$&')}%` : null, filter.limit + 1, filter.signature ?? null,
        filter.year ?? null, filter.unitId ?? null, ...within.params,
      ],
    );
    return pageOf(rows, filter.limit, (row) => [row.issuedOn, row.id]);
  }

  /** @throws platform.not_found outside of the scope, too */
  async detail(scope: Scope, certificateId: CertificateId): Promise<CertificateDetail> {
    const within = personScopeCondition(scope, { employee: 'c.employee_id', unit: 'c.unit_id' }, 2);
    const [row] = await this.database.read<CertificateDetail>(
      `select ${SUMMARY_COLUMNS}, c.verify_code as "verifyCode", c.frozen, c.superseded_by as "supersededBy",
              coalesce((select jsonb_agg(jsonb_build_object('status', s.status, 'reason', s.reason, 'note', s.note,
                                                            'actorAccountId', s.actor_account_id, 'at', s.at) order by s.at)
                          from certificates.certificate_status s where s.certificate_id = c.id), '[]') as changes
         ${FROM} where c.id = $1 and ${within.sql}`,
      [certificateId, ...within.params],
    );
    if (!row) throw new DomainError('platform.not_found');
    return row;
  }

  /** Every edition that a completion was given, the newest first; the caller has checked that the person may see it. */
  ofCompletion(completionId: CompletionId): Promise<CertificateSummary[]> {
    return this.database.read<CertificateSummary>(`select ${SUMMARY_COLUMNS} ${FROM} where c.completion_id = $1 order by c.edition desc`, [completionId]);
  }
}
