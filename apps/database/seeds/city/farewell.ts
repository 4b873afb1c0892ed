import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { Config } from '@piawai/platform/config/config';

import type { SeedContext } from '../../src/seed-context';
import { DEMO_PASSWORD } from '../demo/accounts';
import { DEMO_NIPS, demoPeople } from '../demo/demo-people';
import { type CitySize, peopleOf, type Say } from './city';
import { unitAdmins } from './city-organisation';
import { SCRIPT_FILES, writeScriptFiles } from './script-files';
import type { CityCounts } from './seed-city';

/** The supervisors whom most people of the city wait for. $1 day */
const ASKED_MOST = `
  select s.id, p.full_name as name, n.value as nip, u.name as unit, count(*)::int as waiting
    from learning.enrolment e
    cross join lateral (select organisation.supervisor_of(e.employee_id, $1::date) as id) s
    join organisation.employee p on p.id = s.id
    join organisation.employee_identifier n on n.employee_id = s.id and n.kind = 'NIP' and n.valid @> $1::date
    join organisation.membership m on m.employee_id = s.id and m.valid @> $1::date
    join organisation.unit u on u.id = m.unit_id
    join accounts.account a on a.employee_id = s.id and a.password_hash is not null
   where e.state = 'REQUESTED' group by 1, 2, 3, 4 order by count(*) desc, n.value limit 2`;

/** Beside a finished course of this year: whom the year's duty still waits for, and who is well beyond it. $1 year */
const BY_STANDING = `
  select p.full_name as name, n.value as nip, sum(w.counted)::int as jp
    from competency.jp_award w
    join organisation.employee p on p.id = w.employee_id
    join organisation.employee_identifier n on n.employee_id = p.id and n.kind = 'NIP' and upper_inf(n.valid)
    join organisation.employment k on k.employee_id = p.id and upper_inf(k.valid) and k.kind = 'PNS'
    join accounts.account a on a.employee_id = p.id and a.password_hash is not null
   where w.year = $1 group by 1, 2`;

interface SignIn {
  readonly name: string;
  readonly nip: string;
}

/** Writes the files of the script where they are missing, and says what was made, whom to sign in as and how to go on. */
export async function farewell(context: SeedContext, size: CitySize, counts: CityCounts, say: Say): Promise<string[]> {
  const folder = join(dirname(context.app.get(Config).filesFolder), 'demo-city');
  if (!Object.values(SCRIPT_FILES).every((name) => existsSync(join(folder, name)))) {
    say('Files of the script …');
    await writeScriptFiles(folder, size);
  }
  const [waiting] = await context.database.read<{ files: number; numbered: number }>(
    `select (select count(*) from platform.delivery d where d.state = 'pending' and d.consumer = 'render-certificate')::int as files,
            (select count(*) from certificates.certificate)::int as numbered`);
  const amount = (value: number): string => value.toLocaleString('en');
  return [
    '',
    counts.added === 0 ? '  The city was there already; nothing was changed.' : `  The city is there: ${amount(counts.added)} new people, courses and requests.`,
    `  ${amount(counts.people)} people, ${amount(counts.completions)} completed courses with ledger entries, ${amount(waiting!.numbered)} certificates with numbers;`,
    `  ${amount(counts.running)} courses under way, ${amount(counts.withdrawn)} given up, ${amount(counts.waiting)} requests for a supervisor.`,
    ...(waiting!.files > 0
      ? [`  ${amount(waiting!.files)} certificates have no file yet: the worker draws about six each second, the newest first (30 kB each), and their pages say so until then.`]
      : []),
    '',
    `  Sign in with the NIP and the password ${DEMO_PASSWORD}:`,
    ...(await signIns(context, size)).map(([who, { nip, name }]) => `  ${who.padEnd(62)} ${nip}  ${name}`),
    '',
    `  Files of the script: ${folder}`,
    '  The script of ten minutes: docs/demo.md',
    '',
  ];
}

async function signIns({ database, clock }: SeedContext, size: CitySize): Promise<(readonly [string, SignIn])[]> {
  const today = clock.today('Asia/Jakarta');
  const people = peopleOf(size);
  const admin = people.find(({ nip }) => nip === unitAdmins(people)['DISDIK']);
  const asked = await database.read<SignIn & { unit: string; waiting: number }>(ASKED_MOST, [today]);
  const standing = (order: string): Promise<SignIn[]> => database.read(`${BY_STANDING} ${order}, n.value limit 1`, [Number(today.slice(0, 4))]);
  const [[behind], [ahead]] = await Promise.all([standing('having sum(w.counted) < 20 order by sum(w.counted)'), standing('order by sum(w.counted) desc')]);
  const agency = demoPeople.get(DEMO_NIPS.adminBkpsdm);
  return [
    ...asked.map((head) => [`Supervisor, ${head.waiting} requests (${head.unit})`, head] as const),
    ...(admin ? [['Admin of Dinas Pendidikan', { nip: admin.nip, name: admin.fullName }] as const] : []),
    ...(agency ? [['Admin of the agency (BKPSDM)', { nip: agency.nip, name: agency.fullName }] as const] : []),
    ...(behind ? [['Behind this year', behind] as const] : []),
    ...(ahead ? [['Well ahead this year', ahead] as const] : []),
  ];
}
