import type { AccountId, CertificateId, CompletionId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import type { StoredFile } from '@piawai/platform/files/file-store';

export interface SignedDocument extends StoredFile {
  readonly certificateId: CertificateId;
  /** UPLOAD: signed elsewhere; else the provider. */
  readonly source: 'UPLOAD' | 'FAKE';
  /** Who uploaded it; null when a service signed. */
  readonly accountId: AccountId | null;
}

/** Keeps signed files, the first one of each certificate for good. @returns the certificates that had none before */
export async function keepSigned(tx: Tx, documents: readonly SignedDocument[]): Promise<CertificateId[]> {
  if (documents.length === 0) return [];
  const kept = await tx.query<{ certificateId: CertificateId; completionId: CompletionId; sha256: string; source: string }>(
    `with kept as (
       insert into certificates.signed_document (certificate_id, sha256, bytes, source, account_id, at)
       select d.certificate_id, d.sha256, d.bytes, d.source, d.account_id, $6
         from unnest($1::uuid[], $2::text[], $3::integer[], $4::text[], $5::uuid[]) as d (certificate_id, sha256, bytes, source, account_id)
        order by d.certificate_id
       on conflict (certificate_id) do nothing
       returning certificate_id, sha256, source
     )
     select c.id as "certificateId", c.completion_id as "completionId", kept.sha256, kept.source
       from kept join certificates.certificate c on c.id = kept.certificate_id order by c.id`,
    [
      documents.map(({ certificateId }) => certificateId), documents.map(({ sha256 }) => sha256), documents.map(({ bytes }) => bytes),
      documents.map(({ source }) => source), documents.map(({ accountId }) => accountId), tx.now,
    ],
  );
  for (const { certificateId, completionId, sha256, source } of kept) {
    tx.publish('certificates.certificate_signed', { certificateId, completionId });
    tx.audit('certificates.signed', { kind: 'certificate', id: certificateId }, { sha256, source });
  }
  return kept.map(({ certificateId }) => certificateId);
}
