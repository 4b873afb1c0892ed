import { parseArgs } from 'node:util';

import { NestFactory } from '@nestjs/core';
import { DomainError, ERROR_CODES } from '@piawai/contracts';
import { type FoundAgency, FoundAgencyService } from '@piawai/domain/accounts';
import { civilDateIn } from '@piawai/platform/clock/civil-date';
import { Clock } from '@piawai/platform/clock/clock';
import { Config } from '@piawai/platform/config/config';
import { Database } from '@piawai/platform/database/database';
import { withRequestContext } from '@piawai/platform/logging/request-context';

import { SeedModule } from './seed.module';

const ZONES: Readonly<Record<string, string>> = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' };
const KINDS = ['PNS', 'CPNS', 'PPPK', 'PPPK_PARUH_WAKTU'] as const;
const USAGE = `Usage: npm run database -- add-agency --code KOTABARU --name "Pemerintah Kota Baru" --zone WIB --admin-nip "19870123 201001 2 001" --admin-name "Nama Admin" [--admin-kind PNS]
  --code        stands in certificate numbers: letters, digits, dot and hyphen, at most 40
  --zone        ${Object.keys(ZONES).join(', ')}
  --admin-kind  ${KINDS.join(', ')}`;

/** Asks nothing: what is missing is said, and nothing is written. */
function readCommand(args: string[]): Omit<FoundAgency, 'from'> {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({ args, options: { code: option, name: option, zone: option, 'admin-nip': option, 'admin-name': option, 'admin-kind': option } });
  const text = (key: keyof typeof values): string => values[key]?.trim() ?? '';
  const zone = ZONES[text('zone').toUpperCase()];
  const kind = KINDS.find((known) => known === (text('admin-kind') || 'PNS').toUpperCase());
  const complete = /^[A-Za-z0-9.-]{1,40}$/.test(text('code')) && [text('name'), text('admin-name'), text('admin-nip')].every((value) => value.length >= 2 && value.length <= 200);
  if (!complete || !zone || !kind) throw new Error(USAGE);
  return { code: text('code'), name: text('name'), zone, admin: { nip: text('admin-nip'), fullName: text('admin-name'), kind } };
}

/** Brings a new agency and its first admin into being, and prints the activation code once. */
export async function addAgency(): Promise<void> {
  const command = readCommand(process.argv.slice(3));
  const app = await NestFactory.createApplicationContext(SeedModule, { logger: ['error'] });
  try {
    const from = civilDateIn(command.zone, app.get(Clock).now());
    const service = app.get(FoundAgencyService);
    const founded = await withRequestContext({ requestId: 'add-agency' }, () =>
      app.get(Database).transaction((tx) => service.foundAgency(tx, { ...command, from })),
    );
    const address = app.get(Config).publicUrl;
    console.log(
      [
        `${command.name} (${command.code}) is there. Its first admin: ${command.admin.fullName}, NIP ${command.admin.nip}.`,
        '',
        `  Activation code:  ${founded.code}`,
        `  Enter it at:      ${address}/aktifkan  (until ${founded.expiresAt.toISOString().slice(0, 10)})`,
        '',
        'The code is shown this once; hand it over in person. After signing in the admin turns on two-step verification on the',
        `Account page, and goes on at ${address}/hari-pertama.`,
      ].join('\n'),
    );
  } catch (error) {
    if (error instanceof DomainError) throw new Error(`${ERROR_CODES[error.code].en} Nothing was written.`);
    throw error;
  } finally {
    await app.close();
  }
}
