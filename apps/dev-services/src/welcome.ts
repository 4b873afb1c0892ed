import { existsSync, readFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';

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
  publicUrl: string;
  accountsFile: string;
  /** How long the start took. */
  seconds: number;
}

/** What `npm start` prints in the end. */
export function welcome({ port, publicUrl, accountsFile, seconds }: Welcome): string {
  const network = networkAddress();
  return [
    '',
    `  Piawai is ready (${seconds.toFixed(1)} s):  ${publicUrl}`,
    ...(network === undefined ? [] : [`  In your network:            http://${network}:${port}`]),
    `  Mails of the demo:          http://localhost:${port}/dev/mailbox`,
    '',
    ...table(demoAccounts(accountsFile)),
    '',
    '  Stop with Ctrl-C; data stay. Begin anew with: npm start -- --reset',
    '',
  ].join('\n');
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

function networkAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}
