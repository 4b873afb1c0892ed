import { buffer } from 'node:stream/consumers';
import { Injectable } from '@nestjs/common';
import { type CertificateId, DomainError } from '@piawai/contracts';
import type { SigningProviderName } from '@piawai/domain/organisation';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';
import { FileStore, type StoredFile } from '@piawai/platform/files/file-store';
import { hasSignature } from './pdf-signature.rules';
import { keepSigned } from './signed-document';
import { SigningUnreachable } from './signing-provider';
import { SigningProviders } from './signing-providers';

/** Signing services answer within a minute or two, or not at all. */
const LIMIT_MS = 90_000;

/** A file that was signed by a service and waits to be kept. */
export interface FreshlySigned extends StoredFile {
  readonly source: 'FAKE';
}

interface Signable {
  readonly provider: SigningProviderName;
  readonly sha256: string | null;
  readonly done: boolean;
  readonly place: string;
  readonly title: string;
}

/** Has the file of a certificate signed by the service that its agency had chosen on the day of issue. */
@Injectable()
export class SignCertificateService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly providers: SigningProviders,
  ) {}

  /**
   * Calls the service and stores what it gave, before the transaction; null when a signed file is recorded already.
   * @throws certificates.signing_unavailable, certificates.signing_refused; SigningUnreachable when a repeat may help
   */
  async sign(certificateId: CertificateId): Promise<FreshlySigned | null> {
    const [found] = await this.database.read<Signable>(
      `select c.signing_provider as provider, d.sha256, c.frozen->'signed'->>'place' as place, c.frozen->>'title' as title,
              (c.state <> 'ISSUED' or exists (select from certificates.signed_document g where g.certificate_id = c.id)) as done
         from certificates.certificate c
         left join certificates.certificate_document d on d.certificate_id = c.id
        where c.id = $1`,
      [certificateId],
    );
    if (!found?.sha256) throw new Error('The file of the certificate is not there yet.');
    if (found.done) return null;
    const provider = this.providers.of(found.provider);
    const pdf = await buffer(this.files.read(found.sha256));
    const signed = await provider.sign({ pdf, credential: null, reason: found.title, location: found.place, signal: AbortSignal.timeout(LIMIT_MS) }).catch(refuseUnlessUnreachable);
    // Services have answered with an error page and a good status.
    if (signed.subarray(0, 5).toString('latin1') !== '%PDF-' || !hasSignature(signed)) throw new DomainError('certificates.signing_refused');
    return { source: provider.name, ...(await this.files.save(signed)) };
  }

  /** The first signed file stays; a certificate that was revoked meanwhile keeps it as well, for it was signed. */
  async recordSigned(tx: Tx, certificateId: CertificateId, signed: FreshlySigned | null): Promise<void> {
    if (signed) await keepSigned(tx, [{ ...signed, certificateId, accountId: null }]);
  }
}

/** Whatever else a service says is not tried again: an account may be locked by the next try. */
function refuseUnlessUnreachable(error: unknown): never {
  throw error instanceof SigningUnreachable || error instanceof DomainError ? error : new DomainError('certificates.signing_refused');
}
