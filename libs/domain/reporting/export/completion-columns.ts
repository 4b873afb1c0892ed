import type { Scope } from '@piawai/contracts';

import { completionFacts } from '../completion/completion-facts';
import type { ReportState } from '../completion/completion-filter';
import { SqlParams } from '../completion/sql-params';
import { harmlessSql } from '../spreadsheet/cell-text.rules';
import type { RowSource } from '../spreadsheet/copy-sql';
import type { SheetColumn } from '../spreadsheet/sheet-column';
import type { ExportOrder } from './export-kinds';

/** Texts that many rows repeat, made harmless once and numbered; a workbook keeps each once. */
export const SHARED_TEXTS = `
  select text, row_number() over (order by text collate "C") - 1 as n
  from (select distinct ${harmlessSql('name')} as text from (
          select name from organisation.unit
          union all select name from organisation.position
          union all select title from catalogue.course_version
          union all select organiser from catalogue.course_version
          union all select code from catalogue.course
          union all select name_id from standards.development_form) named) listed`;

/** A unit, and the perangkat daerah above it: the ancestor directly below the agency. */
const PLACES = `
  select u.id, own.text as unit, own.n as unit_n, above.text as top, above.n as top_n
  from organisation.unit u
  join shared own on own.text = ${harmlessSql('u.name')}
  left join lateral (
    select a.name from organisation.unit_closure c
    join organisation.unit a on a.id = c.ancestor_id
    join organisation.unit_closure up on up.descendant_id = a.id and up.depth = 1
    join organisation.unit agency on agency.id = up.ancestor_id and agency.kind = 'AGENCY'
    where c.descendant_id = u.id limit 1) t on true
  left join shared above on above.text = ${harmlessSql('t.name')}`;

const POSTS = `select p.id, s.text as post, s.n as post_n from organisation.position p join shared s on s.text = ${harmlessSql('p.name')}`;

const COURSES = `
  select v.id, title.text as title, title.n as title_n, organiser.text as organiser, organiser.n as organiser_n,
    code.text as code, code.n as code_n, form.text as form, form.n as form_n
  from catalogue.course_version v
  join catalogue.course c on c.id = v.course_id
  join standards.development_form f on f.id = v.form_id
  join shared title on title.text = ${harmlessSql('v.title')}
  join shared organiser on organiser.text = ${harmlessSql('v.organiser')}
  join shared code on code.text = ${harmlessSql('c.code')}
  join shared form on form.text = ${harmlessSql('f.name_id')}`;

const NAME = `concat_ws(', ', concat_ws(' ', nullif(trim(e.front_title), ''), e.full_name), nullif(trim(e.back_title), ''))`;
const PEOPLE = `select e.id, ${harmlessSql(NAME)} as name from organisation.employee e`;

/**
 * The rows of a report with everything that its columns name; texts are made once per unit, course and person, not once per row.
 * The certificate is the edition that stood at the instant; the NIP is that of the day of the fact.
 */
export function completionRows(order: ExportOrder, scope: Scope, only = ''): RowSource {
  const params = new SqlParams();
  const facts = completionFacts(scope, order.filter, order.factsUntil, params);
  const until = params.add(order.factsUntil, 'timestamptz');
  const before = `with shared as materialized (${SHARED_TEXTS}), place as materialized (${PLACES}), post as materialized (${POSTS}),
      course as materialized (${COURSES}), person as materialized (${PEOPLE})`;
  const from = `from (${facts}) r
      join person on person.id = r.employee_id
      join place on place.id = r.unit_id
      join course on course.id = r.version_id
      left join post on post.id = r.position_id
      left join organisation.employee_identifier n on n.employee_id = r.employee_id and n.kind = 'NIP' and n.valid @> r.on_date
      left join certificates.certificate k on k.completion_id = r.id and k.recorded_at <= ${until}
        and (k.superseded_by is null or not exists (select from certificates.certificate s where s.id = k.superseded_by and s.recorded_at <= ${until}))
      ${only}`;
  // Nothing that is joined adds or drops a row, unless a condition on it does.
  const count = only ? `${before} select count(*) as rows ${from}` : `select count(*) as rows from (${facts}) r`;
  return { with: before, from, count, orderBy: 'r.id', params: params.values };
}

const STATE_WORDS: Readonly<Record<ReportState, string>> = {
  COMPLETED: 'Selesai', ACTIVE: 'Berlangsung', REQUESTED: 'Menunggu Persetujuan', WITHDRAWN: 'Mengundurkan Diri', REJECTED: 'Ditolak',
};

const nip = (whole: boolean): string => (whole ? 'n.value' : `'…' || right(n.value, 4)`);

/** Columns of the completion report. */
export function completionColumns({ fullNip, filter }: ExportOrder): SheetColumn[] {
  return [
    { heading: 'NIP', sql: nip(fullNip), kind: 'code', width: 20 },
    { heading: 'Nama', sql: 'person.name', kind: 'harmless', width: 32 },
    { heading: 'Jenis Pegawai', sql: 'r.employee_kind', kind: 'code', width: 18 },
    { heading: 'Jabatan', sql: 'post.post', kind: 'shared', width: 36 },
    { heading: 'Unit Kerja', sql: 'place.unit', kind: 'shared', width: 36 },
    { heading: 'Perangkat Daerah', sql: 'place.top', kind: 'shared', width: 36 },
    { heading: 'Kode Pelatihan', sql: 'course.code', kind: 'shared', width: 16 },
    { heading: 'Pelatihan', sql: 'course.title', kind: 'shared', width: 48 },
    { heading: 'Bentuk', sql: 'course.form', kind: 'shared', width: 22 },
    { heading: 'Status', sql: `'${STATE_WORDS[filter.state]}'`, kind: 'code', width: 16 },
    { heading: 'JP', sql: 'trim_scale(r.jp::numeric)', kind: 'number', width: 6 },
    { heading: 'Mulai', sql: 'r.started_on', kind: 'date', width: 12 },
    { heading: filter.state === 'COMPLETED' ? 'Selesai' : 'Diajukan', sql: 'r.on_date', kind: 'date', width: 12 },
    { heading: 'Nilai', sql: 'trim_scale(r.score)', kind: 'number', width: 8 },
    { heading: 'Nomor Sertifikat', sql: 'k.number_text', kind: 'text', width: 34 },
    { heading: 'ID Penyelesaian', sql: 'r.id::text', kind: 'code', width: 38 },
  ];
}
