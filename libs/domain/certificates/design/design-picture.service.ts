import { Injectable } from '@nestjs/common';
import { type AccountId, DomainError, type UnitId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import { FileStore, type StoredFile } from '@piawai/platform/files/file-store';
import sharp from 'sharp';

export type DesignPictureKind = 'BACKGROUND' | 'LOGO';

export interface DrawnPicture extends StoredFile {
  readonly kind: DesignPictureKind;
  readonly width: number;
  readonly height: number;
}

const MAX_INPUT_PIXELS = 50_000_000;
/** A4 landscape at 150 dots per inch: sharp on paper, and every certificate carries it. */
const BACKGROUND = { width: 1754, height: 1240 } as const;
const LOGO_SIDE = 480;

/** Pictures of designs: decoded and written anew, so that place, camera and odd formats stay behind. */
@Injectable()
export class DesignPictureService {
  constructor(private readonly files: FileStore) {}

  /** Before the transaction. @throws certificates.design_picture_refused */
  async draw(kind: DesignPictureKind, path: string): Promise<DrawnPicture> {
    const { data, info } = await encoded(kind, path).catch(() => {
      throw new DomainError('certificates.design_picture_refused');
    });
    return { kind, width: info.width, height: info.height, ...(await this.files.save(data)) };
  }

  /** A repeat with the same picture does nothing. @throws platform.different_repeat */
  async keepPicture(tx: Tx, id: string, by: { readonly agencyId: UnitId; readonly accountId: AccountId }, drawn: DrawnPicture): Promise<void> {
    await tx.query(
      `insert into certificates.design_picture (id, agency_id, kind, sha256, bytes, width, height, account_id, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing`,
      [id, by.agencyId, drawn.kind, drawn.sha256, drawn.bytes, drawn.width, drawn.height, by.accountId, tx.now],
    );
    const [kept] = await tx.query<{ same: boolean }>('select agency_id = $2 and kind = $3 and sha256 = $4 as same from certificates.design_picture where id = $1', [
      id, by.agencyId, drawn.kind, drawn.sha256,
    ]);
    if (!kept?.same) throw new DomainError('platform.different_repeat');
  }
}

function encoded(kind: DesignPictureKind, path: string): Promise<{ data: Buffer; info: sharp.OutputInfo }> {
  const picture = sharp(path, { limitInputPixels: MAX_INPUT_PIXELS, failOn: 'error', sequentialRead: true }).autoOrient();
  const written =
    kind === 'BACKGROUND'
      ? picture.resize({ ...BACKGROUND, fit: 'cover' }).flatten({ background: '#ffffff' }).jpeg({ quality: 72, mozjpeg: true })
      : picture.resize({ width: LOGO_SIDE, height: LOGO_SIDE, fit: 'inside', withoutEnlargement: true }).png({ palette: false, compressionLevel: 9 });
  return written.toBuffer({ resolveWithObject: true });
}
