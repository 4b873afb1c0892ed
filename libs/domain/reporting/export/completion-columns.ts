import { completionFacts } from '../completion/completion-facts';
import type { ReportState } from '../completion/completion-filter';
import type { FactsReach } from '../completion/facts-reach';
import { SqlParams } from '../completion/sql-params';
import { harmlessSql } from '../spreadsheet/cell-text.rules';
import type { RowSource } from '../spreadsheet/copy-sql';
import type { LabelTable, SheetColumn } from '../spreadsheet/sheet-column';
import type { ExportOrder } from './export-kinds';

/** SQL of a name with its titles. @param row alias of what holds them */
export const nameSql = (row: string): string =>
  `concat_ws(', ', concat_ws(' ', nullif(trim(${row}.front_title), ''), ${row}.full_name), nullif(trim(${row}.back_title), ''))`;

/**
 * A lookup by a column of the facts: `offset 0` keeps it whole, so that PostgreSQL makes its texts once per key and
 * remembers them (Memoize), and the rows stay in the order in which they came.
 */
const lookup = (name: string, select: string): string => `left join lateral (${select} offset 0) ${name} on true`;

/** The instant T of the order: `completionRows` makes it the first parameter. */
const UNTIL = '$1::timestamptz';

/** Since when a number holds: until the next one does. When it ended may be recorded after T, so nobody asks that. */
const SINCE = `coalesce(lower(i.valid), '-infinity')`;

type NumberKind = 'NIP' | 'SIASN';

/** The numbers of one kind that a person had had by T: all but a few have had one. */
const numbers = (kind: NumberKind, person: string): string => `
  select count(*) as many, min(${harmlessSql('i.value')}) as value, min(${SINCE}) as since
  from organisation.employee_identifier i where i.employee_id = ${person} and i.kind = '${kind}' and i.recorded_at <= ${UNTIL}`;

/** SQL of the number that held on the day of the fact. @param prefix of the columns of a lookup by `numbers` */
const numberThen = (kind: NumberKind, prefix: string): string =>
  `case when ${prefix}many = 1 then case when r.on_date >= ${prefix}since then ${prefix}value end else (
     select ${harmlessSql('i.value')} from organisation.employee_identifier i
     where i.employee_id = r.employee_id and i.kind = '${kind}' and i.recorded_at <= ${UNTIL} and ${SINCE} <= r.on_date order by ${SINCE} desc limit 1) end`;

const PERSON = lookup('person', `
  select ${harmlessSql(nameSql('e'))} as name, nip.many as nip_many, nip.value as nip_value, nip.since as nip_since
  from organisation.employee e cross join lateral (${numbers('NIP', 'e.id')}) nip where e.id = r.employee_id`);

/** A unit, and the perangkat daerah above it: the ancestor directly below the agency. */
const PLACE: LabelTable = {
  key: 'r.unit_id',
  select: `select u.id as key, ${harmlessSql('u.name')} as unit, ${harmlessSql('top.name')} as top
    from organisation.unit u
    left join organisation.unit_closure agency on agency.descendant_id = u.id and agency.ancestor_id = u.agency_id
    left join organisation.unit_closure below on below.descendant_id = u.id and below.depth = agency.depth - 1
    left join organisation.unit top on top.id = below.ancestor_id`,
};

const POST: LabelTable = { key: 'r.position_id', select: `select p.id as key, ${harmlessSql('p.name')} as post from organisation.position p` };

export const COURSE: LabelTable = {
  key: 'r.version_id',
  select: `select v.id as key, ${harmlessSql('v.title')} as title, ${harmlessSql('v.organiser')} as organiser, ${harmlessSql('c.code')} as code, ${harmlessSql('f.name_id')} as form
    from catalogue.course_version v
    join catalogue.course c on c.id = v.course_id
    join standards.development_form f on f.id = v.form_id`,
};

/** For a file in the columns of SIASN: the id of the person there, and SIASN's word for the kind of learning. */
export const SIASN_PERSON = lookup('bkn', numbers('SIASN', 'r.employee_id'));
export const SIASN_FORM: LabelTable = { key: 'r.form_id', select: 'select d.id as key, d.certificate_kind from standards.development_form d' };
export const SIASN_ID = numberThen('SIASN', 'bkn.');
export const NIP_THEN = numberThen('NIP', 'person.nip_');

/** The edition of a completion's certificate that stood at T. */
const CERTIFICATE = `left join certificates.certificate k on k.completion_id = r.id and k.recorded_at <= ${UNTIL}
        and (k.superseded_by is null or not exists (select from certificates.certificate s where s.id = k.superseded_by and s.recorded_at <= ${UNTIL}))`;

/** True for a certificate that was revoked by T. They are few: found once, and the certificates' wide rows stay unread. */
export const REVOKED = `(k.completion_id, k.edition) in (
  select c.completion_id, c.edition from certificates.certificate_status x join certificates.certificate c on c.id = x.certificate_id
  where x.status = 'REVOKED' and x.recorded_at <= ${UNTIL})`;

/**
 * The rows of a report with everything that its columns name. The certificate is the edition that stood at the instant;
 * the NIP is that of the day of the fact.
 * @param lookups further ones
 * @param where SQL over facts `r` and certificate `k`; none = every fact
 */
export function completionRows(order: ExportOrder, reach: FactsReach, lookups: readonly string[] = [], where?: string): RowSource {
  const params = new SqlParams();
  params.add(order.factsUntil, 'timestamptz');
  const facts = completionFacts(reach, order.filter, order.factsUntil, params);
  const only = where ? `where ${where}` : '';
  const from = [`from (${facts}) r`, PERSON, ...lookups, CERTIFICATE, only].join('\n');
  // Nothing that is joined adds or drops a row, unless a condition on it does.
  const count = where ? `select count(*) as rows from (${facts}) r ${CERTIFICATE} ${only}` : `select count(*) as rows from (${facts}) r`;
  return { from, count, orderBy: 'r.id', params: params.values };
}

const STATE_WORDS: Readonly<Record<ReportState, string>> = {
  COMPLETED: 'Selesai', ACTIVE: 'Berlangsung', REQUESTED: 'Menunggu Persetujuan', WITHDRAWN: 'Mengundurkan Diri', EXEMPTED: 'Dibebaskan', REJECTED: 'Ditolak',
};

const nip = (whole: boolean): string => (whole ? NIP_THEN : `'…' || right(${NIP_THEN}, 4)`);

/** Columns of the completion report. */
export function completionColumns({ fullNip, filter }: ExportOrder): SheetColumn[] {
  return [
    { heading: 'NIP', sql: nip(fullNip), kind: 'code', width: 20 },
    { heading: 'Nama', sql: 'person.name', kind: 'harmless', width: 32 },
    { heading: 'Jenis Pegawai', sql: 'r.employee_kind', kind: 'code', width: 18 },
    { heading: 'Jabatan', sql: 'post', label: POST, kind: 'harmless', width: 36 },
    { heading: 'Unit Kerja', sql: 'unit', label: PLACE, kind: 'harmless', width: 36 },
    { heading: 'Perangkat Daerah', sql: 'top', label: PLACE, kind: 'harmless', width: 36 },
    { heading: 'Kode Pelatihan', sql: 'code', label: COURSE, kind: 'harmless', width: 16 },
    { heading: 'Pelatihan', sql: 'title', label: COURSE, kind: 'harmless', width: 48 },
    { heading: 'Bentuk', sql: 'form', label: COURSE, kind: 'harmless', width: 22 },
    { heading: 'Status', sql: `'${STATE_WORDS[filter.state]}'`, kind: 'code', width: 16 },
    { heading: 'JP', sql: 'trim_scale(r.jp)', kind: 'number', width: 6 },
    { heading: 'Mulai', sql: 'r.started_on', kind: 'date', width: 12 },
    { heading: filter.state === 'COMPLETED' ? 'Selesai' : 'Diajukan', sql: 'r.on_date', kind: 'date', width: 12 },
    { heading: 'Nilai', sql: 'trim_scale(r.score)', kind: 'number', width: 8 },
    { heading: 'Nomor Sertifikat', sql: 'k.number_text', kind: 'text', width: 34 },
    { heading: 'Keterangan Sertifikat', sql: `case when ${REVOKED} then 'Dicabut' end`, kind: 'code', width: 20 },
    { heading: 'ID Penyelesaian', sql: 'r.id', kind: 'code', width: 38 },
  ];
}
