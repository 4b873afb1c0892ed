import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import { SIGNATURE } from '../signing/signature-column';
import type { SignatureState } from '../signing/signing.rules';
import type { CertificateState } from '../changing/certificate-state';
import { lastFourOfNip, normaliseCode, normaliseNumber } from './verification.rules';

export type VerificationStatus = 'valid' | 'superseded' | 'revoked' | 'unknown';

/** What a stranger learns from a number alone. */
export interface NumberAnswer {
  readonly status: VerificationStatus;
  readonly issuer: string;
  readonly issuedOn: CivilDate;
  /** Everything else, for whoever also knows the code printed below the number. */
  readonly certificate: VerifiedCertificate | null;
}

/** What the holder of a link or a paper may check it against; no birth date, no whole NIP. */
export interface VerifiedCertificate {
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly issuedOn: CivilDate;
  readonly holderName: string;
  readonly nipLastFour: string | null;
  readonly courseTitle: string;
  readonly startedOn: CivilDate;
  readonly completedOn: CivilDate;
  readonly jp: number;
  readonly signature: SignatureState;
  /** Of the file as it was drawn; null while it is being drawn. */
  readonly sha256: string | null;
  /** Of the signed file. */
  readonly signedSha256: string | null;
  /** When it was superseded or revoked. */
  readonly endedAt: Date | null;
  readonly successor: { readonly number: string; readonly verificationId: string } | null;
}

export interface VerificationAnswer {
  readonly status: VerificationStatus;
  readonly certificate: VerifiedCertificate | null;
}

type Row = Omit<VerifiedCertificate, 'nipLastFour'> & { readonly state: CertificateState; readonly nip: string | null; readonly verifyCode: string };

const STATUS: Record<CertificateState, VerificationStatus> = { ISSUED: 'valid', SUPERSEDED: 'superseded', REVOKED: 'revoked' };
const UNKNOWN: VerificationAnswer = { status: 'unknown', certificate: null };

const VERIFIED = `
  select c.state, c.frozen->>'title' as title, c.number_text as number, c.verify_code as "verifyCode",
         c.frozen->'issuer'->>'name' as issuer, c.issued_on as "issuedOn", c.frozen->'holder'->>'name' as "holderName",
         c.frozen->'holder'->>'nip' as nip, c.frozen->'course'->>'title' as "courseTitle",
         c.frozen->'course'->>'startedOn' as "startedOn", c.frozen->'course'->>'completedOn' as "completedOn", c.jp, d.sha256, g.sha256 as "signedSha256", ${SIGNATURE} as signature,
         (select max(s.at) from certificates.certificate_status s where s.certificate_id = c.id) as "endedAt",
         (select jsonb_build_object('number', n.number_text, 'verificationId', n.verification_id)
            from certificates.certificate n where n.id = c.superseded_by) as successor
    from certificates.certificate c
    left join certificates.certificate_document d on d.certificate_id = c.id
    left join certificates.signed_document g on g.certificate_id = c.id`;

/** Public: answers everybody, so it says no more than the paper in their hand and whether it still holds. */
@Injectable()
export class VerificationReader {
  constructor(private readonly database: Database) {}

  /** By the id in the link or QR code. What is malformed is looked up like any other id, so that both are told alike. */
  async byId(verificationId: string): Promise<VerificationAnswer> {
    const [row] = await this.database.read<Row>(`${VERIFIED} where c.verification_id = $1`, [storable(verificationId)]);
    return row ? { status: STATUS[row.state], certificate: shown(row) } : UNKNOWN;
  }

  /** By the number as printed; the code opens the details. Several agencies may have used the same number. */
  async byNumber(typedNumber: string, typedCode: string | null): Promise<NumberAnswer[]> {
    const rows = await this.database.read<Row>(`${VERIFIED} where c.number_text = $1 order by c.issued_on, c.id limit 20`, [storable(normaliseNumber(typedNumber))]);
    const code = typedCode === null ? null : normaliseCode(typedCode);
    return rows.map((row) => ({
      status: STATUS[row.state], issuer: row.issuer, issuedOn: row.issuedOn, certificate: code === row.verifyCode ? shown(row) : null,
    }));
  }
}

/** PostgreSQL takes no NUL in a text. */
function storable(text: string): string {
  return text.slice(0, 200).replaceAll('\0', '');
}

function shown({ nip, state: _state, verifyCode: _code, ...certificate }: Row): VerifiedCertificate {
  return { ...certificate, nipLastFour: lastFourOfNip(nip) };
}
