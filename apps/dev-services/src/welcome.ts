import { existsSync, readFileSync } from 'node:fs';
import { phoneQr } from './phone-address';

/** One sign-in per role, written by the demo seed. */
interface DemoAccount {
  role: string;
  name: string;
  login: string;
  password: string;
  note: string;
}

interface Welcome {
  port: number;
  /** Stands in mails, slips and QR codes. */
  publicUrl: string;
  /** Where a phone in the same network reaches the product; undefined when none can. */
  phoneUrl: string | undefined;
  accountsFile: string;
  /** How long the start took. */
  seconds: number;
}

/** What `npm start` prints in the end. */
export async function welcome({ port, publicUrl, phoneUrl, accountsFile, seconds }: Welcome): Promise<string> {
  return [
    '',
    `  Piawai is ready (${seconds.toFixed(1)} s):  http://localhost:${port}`,
    `  Mails of the demo:          http://localhost:${port}/dev/mailbox`,
    `  Links in mails and slips:   ${publicUrl}  (another address: PIAWAI_PUBLIC_URL=…)`,
    '',
    ...table(demoAccounts(accountsFile)),
    '  The demo asks no role for a second factor (TOTP), so that a visitor needs a password only; every other agency does.',
    '',
    ...(await forPhones(phoneUrl)),
    '  Stop with Ctrl-C; data stay. Begin anew with: npm start -- --reset',
    '',
  ].join('\n');
}

async function forPhones(phoneUrl: string | undefined): Promise<string[]> {
  if (phoneUrl === undefined) return ['  No phone can reach this machine: it has no network, or LISTEN serves this machine only.', ''];
  const code = (await phoneQr(phoneUrl, process.stdout.isTTY)).split('\n').map((line) => `  ${line}`.trimEnd());
  return [
    `  On a phone in the same network: ${phoneUrl}`,
    ...code,
    '  Everybody in this network can open it, with the passwords above. This machine only: LISTEN=127.0.0.1 npm start',
    '',
  ];
}

function demoAccounts(file: string): DemoAccount[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]) : [];
}

function table(accounts: DemoAccount[]): string[] {
  const rows = accounts.map(({ role, name, login, password, note }) => [role, name, login, password, note]);
  if (rows.length === 0) return [];
  const all = [['Role', 'Name', 'Sign in with', 'Password', ''], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  return all.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}
