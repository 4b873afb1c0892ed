import { Injectable } from '@nestjs/common';
import { type CertificateId, DomainError, type Scope, type UnitId } from '@piawai/contracts';
import { UnitReader } from '@piawai/domain/organisation';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';
import type { SignedFileVerdict } from './signing.rules';

export interface SignedUpload {
  readonly id: string;
  readonly fileName: string;
  readonly state: 'WAITING' | 'DONE';
  readonly total: number;
  readonly done: number;
  readonly signed: number;
  readonly createdAt: Date;
}

export interface SignedUploadFile {
  readonly ordinal: number;
  readonly fileName: string;
  readonly verdict: SignedFileVerdict;
  readonly certificateId: CertificateId | null;
  readonly number: string | null;
}

const UPLOAD = `
  select u.id, u.file_name as "fileName", u.state, u.total, u.created_at as "createdAt", n.done, n.signed
    from certificates.signed_upload u
    cross join lateral (
      select count(*)::integer as done, count(*) filter (where f.verdict = 'SIGNED')::integer as signed
        from certificates.signed_upload_file f where f.upload_id = u.id
    ) n`;

/** What was uploaded for an agency and what became of each file; scoped by the agency. */
@Injectable()
export class SignedUploadReader {
  constructor(
    private readonly database: Database,
    private readonly units: UnitReader,
  ) {}

  /** The latest twenty. */
  async recent(scope: Scope, agencyId: UnitId): Promise<SignedUpload[]> {
    await this.units.requireCovered(scope, agencyId);
    return this.database.read<SignedUpload>(`${UPLOAD} where u.agency_id = $1 order by u.id desc limit 20`, [agencyId]);
  }

  /** @throws platform.not_found outside of the scope, too */
  async one(scope: Scope, id: string): Promise<SignedUpload> {
    const [owner] = await this.database.read<{ agencyId: UnitId }>('select agency_id as "agencyId" from certificates.signed_upload where id = $1', [id]);
    if (!owner) throw new DomainError('platform.not_found');
    await this.units.requireCovered(scope, owner.agencyId);
    const [upload] = await this.database.read<SignedUpload>(`${UPLOAD} where u.id = $1`, [id]);
    return upload!;
  }

  /** In the order of the upload; files that were not taken before the others when asked for. */
  async files(scope: Scope, id: string, { limit, after, refusedOnly }: { limit: number; after?: string; refusedOnly: boolean }): Promise<Page<SignedUploadFile>> {
    await this.one(scope, id);
    const [ordinal] = after ? decodeCursor(after, 1) : ['0'];
    const rows = await this.database.read<SignedUploadFile>(
      `select f.ordinal, f.file_name as "fileName", f.verdict, f.certificate_id as "certificateId", c.number_text as number
         from certificates.signed_upload_file f
         left join certificates.certificate c on c.id = f.certificate_id
        where f.upload_id = $1 and f.ordinal > $2::integer and (not $4 or f.verdict <> 'SIGNED')
        order by f.ordinal limit $3`,
      [id, ordinal, limit + 1, refusedOnly],
    );
    return pageOf(rows, limit, (row) => [String(row.ordinal)]);
  }
}
