import { readFile } from 'node:fs/promises';

import { Injectable } from '@nestjs/common';
import { type AccountId, DomainError, type UnitId } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import type { Tx } from '@piawai/platform/database/tx';
import { FileStore, type StoredFile } from '@piawai/platform/files/file-store';

import { encodeLogo } from './encode-logo';

export interface KeepLogo {
  /** Made by the caller: the same id and picture are the same logo. */
  readonly id: string;
  readonly agencyId: UnitId;
  readonly accountId: AccountId;
  readonly print: StoredFile;
  readonly frame: StoredFile;
}

/** Pictures that an agency may set as its logo; which one holds is the setting `logo`. */
@Injectable()
export class LogoService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
  ) {}

  /** Writes a picture anew and stores it, before any transaction. @throws organisation.logo_refused */
  async storePicture(path: string): Promise<Pick<KeepLogo, 'print' | 'frame'>> {
    const { print, frame } = await encodeLogo(path);
    return { print: await this.files.save(print), frame: await this.files.save(frame) };
  }

  /** @throws platform.different_repeat */
  async keepLogo(tx: Tx, { id, agencyId, accountId, print, frame }: KeepLogo): Promise<void> {
    const kept = await tx.query(
      `insert into organisation.agency_logo (id, agency_id, print_sha256, frame_sha256, frame_bytes, uploaded_by, uploaded_at)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (id) do update set id = excluded.id where agency_logo.agency_id = excluded.agency_id and agency_logo.print_sha256 = excluded.print_sha256
       returning id`,
      [id, agencyId, print.sha256, frame.sha256, frame.bytes, accountId, tx.now],
    );
    if (kept.length === 0) throw new DomainError('platform.different_repeat');
  }

  /** The small picture, for people of the agency. @throws platform.not_found */
  async frameOf(agencyId: UnitId, id: string): Promise<StoredFile> {
    const [row] = await this.database.read<StoredFile>(
      'select frame_sha256 as sha256, frame_bytes as bytes from organisation.agency_logo where id = $1 and agency_id = $2',
      [id, agencyId],
    );
    if (!row) throw new DomainError('platform.not_found');
    return row;
  }

  /** The picture for letterheads; null where the agency has set none. */
  async printed(agencyId: UnitId, id: string | null): Promise<Buffer | null> {
    const sha256 = id === null ? null : await this.printedHash(agencyId, id);
    return sha256 === null ? null : readFile(this.files.path(sha256));
  }

  /** The hash of that picture, for papers that keep what they were printed with. @param tx to read within */
  async printedHash(agencyId: UnitId, id: string, tx?: Tx): Promise<string | null> {
    const sql = 'select print_sha256 as sha256 from organisation.agency_logo where id = $1 and agency_id = $2';
    const [row] = tx ? await tx.query<{ sha256: string }>(sql, [id, agencyId]) : await this.database.read<{ sha256: string }>(sql, [id, agencyId]);
    return row?.sha256 ?? null;
  }
}
