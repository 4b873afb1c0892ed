import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import type { CertificateId, CompletionId } from '@piawai/contracts';
import type { SigningProviderName } from '@piawai/domain/organisation';
import { Config } from '@piawai/platform/config/config';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';
import { FileStore, type StoredFile } from '@piawai/platform/files/file-store';
import type { PrintedCertificate } from './certificate-view.rules';
import { RenderPool } from './render-pool';
import type { TemplateText } from './template-engine';

interface Printable extends PrintedCertificate {
  readonly issuedAt: Date;
  readonly template: TemplateText;
  readonly hasDocument: boolean;
  /** Hashes of the pictures of its design. */
  readonly background: string | null;
  readonly logo: string | null;
}

const PRINTABLE = `
  select c.number_text as "numberText", c.verify_code as "verifyCode", c.verification_id as "verificationId", c.issued_on as "issuedOn",
         c.frozen, c.issued_at as "issuedAt", jsonb_build_object('id', t.id, 'front', t.front, 'back', t.back) as template,
         b.sha256 as background, l.sha256 as logo,
         exists (select from certificates.certificate_document d where d.certificate_id = c.id) as "hasDocument"
    from certificates.certificate c
    join certificates.template t on t.id = c.template_id
    left join certificates.design_picture b on b.id = (t.design->>'background')::uuid
    left join certificates.design_picture l on l.id = (t.design->>'logo')::uuid
   where c.id = $1`;

/** Draws the file of a certificate from its row alone. */
@Injectable()
export class RenderCertificateService {
  constructor(
    private readonly database: Database,
    private readonly pool: RenderPool,
    private readonly files: FileStore,
    private readonly config: Config,
  ) {}

  /** Draws and stores the bytes, before the transaction; null when a document is recorded already. */
  async draw(certificateId: CertificateId): Promise<StoredFile | null> {
    const [printable] = await this.database.read<Printable>(PRINTABLE, [certificateId]);
    if (!printable) throw new Error('The certificate of the event is not there yet.');
    const { hasDocument, template, issuedAt, background, logo, ...certificate } = printable;
    if (hasDocument) return null;
    const pictures = { background: await this.bytesOf(background), logo: await this.bytesOf(logo), agencyLogo: await this.bytesOf(certificate.frozen.agency.logo ?? null) };
    return this.files.save(await this.pool.render({ template, certificate, pictures, issuedAt, publicUrl: this.config.publicUrl }));
  }

  private async bytesOf(sha256: string | null): Promise<Buffer | null> {
    return sha256 === null ? null : buffer(this.files.read(sha256));
  }

  /** The first document recorded stays the document: a twin's copy is never spoken of. */
  async recordDocument(tx: Tx, certificateId: CertificateId, drawn: StoredFile | null): Promise<void> {
    if (!drawn) return;
    const [kept] = await tx.query<{ completionId: CompletionId; provider: SigningProviderName }>(
      `with kept as (
         insert into certificates.certificate_document (certificate_id, sha256, bytes) values ($1, $2, $3)
         on conflict (certificate_id) do nothing returning certificate_id
       )
       select c.completion_id as "completionId", c.signing_provider as provider from kept join certificates.certificate c on c.id = kept.certificate_id`,
      [certificateId, drawn.sha256, drawn.bytes],
    );
    if (kept && kept.provider !== 'DISABLED') tx.publish('certificates.signature_requested', { certificateId, completionId: kept.completionId });
  }
}
