import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { newId } from '@piawai/platform/database/uuid';
import { FileStore } from '@piawai/platform/files/file-store';
import sharp from 'sharp';

import { anAgency } from '../../../../test/builders/unit';
import { type TestDatabase, testDatabase } from '../../../../test/environment/database';
import { AgencySettingService } from './agency-setting.service';
import { LogoService } from './logo.service';

const TODAY = '2026-11-21';

describe('a logo', () => {
  let db: TestDatabase;
  let folder: string;
  let files: FileStore;
  let service: LogoService;

  beforeAll(async () => {
    db = await testDatabase();
    folder = await mkdtemp(join(tmpdir(), 'piawai-logo-'));
    files = new FileStore({ filesFolder: folder } as ConstructorParameters<typeof FileStore>[0]);
    service = new LogoService(db.database, files);
  });
  afterAll(async () => {
    await db.close();
    await rm(folder, { recursive: true });
  });

  const picture = async (content: Buffer): Promise<string> => {
    const path = join(folder, newId());
    await writeFile(path, content);
    return path;
  };
  const noisy = () =>
    sharp({ create: { width: 900, height: 700, channels: 3, background: 'white', noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
      .withExif({ IFD0: { Model: 'Kamera Kantor' } })
      .jpeg()
      .toBuffer();
  const kept = async (agencyId: string) => {
    const id = newId();
    const stored = await service.storePicture(await picture(await noisy()));
    await db.database.transaction((tx) => service.keepLogo(tx, { id, agencyId, accountId: newId(), ...stored }));
    return id;
  };

  it('is written anew in two sizes, and the one of every page stays small', async () => {
    const agencyId = await anAgency(db);
    const id = await kept(agencyId);
    const frame = await service.frameOf(agencyId, id);
    expect(frame.bytes).toBeLessThanOrEqual(6_000);
    const { format, width, exif } = await sharp(files.path(frame.sha256)).metadata();
    expect({ format, width, exif }).toEqual({ format: 'webp', width: 108, exif: undefined });
    const printed = await sharp((await service.printed(agencyId, id))!).metadata();
    expect([printed.format, printed.width]).toEqual(['png', 240]);
  });

  it('is seen and set by its own agency only', async () => {
    const [agencyId, other] = [await anAgency(db), await anAgency(db)];
    const id = await kept(agencyId);
    await expect(service.frameOf(other, id)).rejects.toMatchObject({ code: 'platform.not_found' });
    expect(await service.printed(other, id)).toBeNull();
    const set = (agency: string) => db.database.transaction((tx) => new AgencySettingService().changeSetting(tx, { agencyId: agency, key: 'logo', value: id, from: TODAY }, TODAY));
    await expect(set(other)).rejects.toMatchObject({ code: 'platform.invalid_input' });
    await set(agencyId);
  });

  it.each([
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect width="9" height="9"/></svg>')],
    ['no picture', Buffer.from('MZ this is a program')],
  ])('is refused when it is %s', async (_, content) => {
    await expect(service.storePicture(await picture(content))).rejects.toMatchObject({ code: 'organisation.logo_refused' });
  });
});
