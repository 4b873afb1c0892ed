import type { CertificateId, CivilDate, CompletionId, UnitId } from '@piawai/contracts';
import type { AgencySettings, SigningProviderName } from '@piawai/domain/organisation';
import { newId } from '@piawai/platform/database/uuid';
import type { Tx } from '@piawai/platform/database/tx';
import type { NumberForm } from '../numbering/certificate-number.rules';
import type { CertificateKind, FrozenCertificate } from './frozen-certificate.rules';

export interface CertificateSigning {
  readonly provider: SigningProviderName;
  /** Whether the holder gets the file only when it is signed. */
  readonly waits: boolean;
}

export interface NewCertificate {
  readonly id: CertificateId;
  /** The agency whose register gives the number: the course's. */
  readonly issuerId: UnitId;
  readonly completionId: CompletionId;
  readonly kind: CertificateKind;
  readonly edition: number;
  readonly number: NumberForm;
  readonly verificationId: string;
  readonly verifyCode: string;
  readonly issuedOn: CivilDate;
  readonly templateId: string;
  readonly frozen: FrozenCertificate;
  /** As the agency had decided on the day of issue. */
  readonly signing: CertificateSigning;
}

/**
 * Takes the next number and inserts the certificate, in one statement. It belongs at the end of its transaction: the
 * register's row stays locked until the commit, and a rollback gives the number back, so that no register has a gap.
 */
const ENTER = `
  with taken as (
    insert into certificates.register as r (id, agency_id, year, last_number) values ($1::uuid, $2::uuid, $3::smallint, 1)
    on conflict (agency_id, year) do update set last_number = r.last_number + 1
    returning r.id, r.last_number as number
  )
  insert into certificates.certificate
    (id, completion_id, enrolment_id, employee_id, unit_id, agency_id, course_id, kind, edition, register_id, year, number, number_text,
     verification_id, verify_code, issued_on, jp, template_id, frozen, state, issued_at, signing_provider, awaits_signature)
  select $4::uuid, c.id, c.enrolment_id, c.employee_id, c.unit_id, c.agency_id, c.course_id, $5::text, $6::smallint, t.id, $3::smallint, t.number,
         replace($7::text, '{urut}', lpad(t.number::text, greatest($8::integer, length(t.number::text)), '0')),
         $9::text, $10::text, $11::date, c.jp, $12::uuid, $13::jsonb, 'ISSUED', $14::timestamptz, $16::text, $17::boolean
    from taken t, learning.completion c where c.id = $15::uuid
  returning number_text as "numberText"`;

/** @returns the number as printed */
export async function enterInRegister(tx: Tx, certificate: NewCertificate): Promise<string> {
  const { id, issuerId, number, issuedOn } = certificate;
  const [entered] = await tx.query<{ numberText: string }>(ENTER, [
    newId(), issuerId, Number(issuedOn.slice(0, 4)), id, certificate.kind, certificate.edition, number.text, number.digits,
    certificate.verificationId, certificate.verifyCode, issuedOn, certificate.templateId, JSON.stringify(certificate.frozen), tx.now,
    certificate.completionId, certificate.signing.provider, certificate.signing.waits,
  ]);
  if (!entered) throw new Error('The completion of the certificate is not there yet.');
  return entered.numberText;
}

export function signingOf({ signingProvider, waitForSignature }: AgencySettings): CertificateSigning {
  return { provider: signingProvider, waits: waitForSignature };
}
