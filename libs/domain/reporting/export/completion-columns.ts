import type { Scope } from '@piawai/contracts';

import { completionFacts } from '../completion/completion-facts.sql';
import type { ReportState } from '../completion/completion-filter';
import { SqlParams } from '../completion/sql-params';
import { harmlessSql } from '../spreadsheet/cell-text.rules';
import type { RowSource } from '../spreadsheet/copy-sql';
import type { SheetColumn } from '../spreadsheet/sheet-column';
import type { ExportOrder } from './export-kinds';

/** Texts that many rows repeat, made harmless once and numbered; a workbook keeps each once. */
export const SHARED_TEXTS = `
  select kind, id, num, coalesce(${harmlessSql('text')}, '') as text, row_number() over (order by kind collate "C", id, num) - 1 as n
  from (select 'unit' as kind, id, null::smallint as num, name as text from organisation.unit
        union all select 'position', id, null, name from organisation.position
        union all select 'title', id, null, title from catalogue.course_version
        union all select 'organiser', id, null, organiser from catalogue.course_version
        union all select 'code', id, null, code from catalogue.course
        union all select 'form', null, id, name_id from standards.development_form) listed`;

/** The perangkat daerah of every unit: the ancestor directly below the agency. */
const TOP_UNITS = `
  select below.descendant_id as unit_id, below.ancestor_id as top_id
  from organisation.unit_closure below
  join organisation.unit_closure up on up.descendant_id = below.ancestor_id and up.depth = 1
  join organisation.unit agency on agency.id = up.ancestor_id and agency.kind = 'AGENCY'`;

const shared = (alias: string, kind: string, id: string, key = 'id'): string => `left join shared ${alias} on ${alias}.kind = '${kind}' and ${alias}.${key} = ${id}`;

/**
 * The rows of a report with everything that its columns name. The certificate is the edition that stood at the instant;
 * the NIP is that of the day of the fact.
 */
export function completionRows(order: ExportOrder, scope: Scope, only = ''): RowSource {
  const params = new SqlParams();
  const facts = completionFacts(scope, order.filter, order.factsUntil, params);
  const until = params.add(order.factsUntil, 'timestamptz');
  return {
    with: `with shared as materialized (${SHARED_TEXTS}), top_unit as materialized (${TOP_UNITS})`,
    from: `from (${facts}) r
      join organisation.employee e on e.id = r.employee_id
      left join organisation.employee_identifier n on n.employee_id = r.employee_id and n.kind = 'NIP' and n.valid @> r.on_date
      left join certificates.certificate k on k.completion_id = r.id and k.recorded_at <= ${until}
        and (k.superseded_by is null or not exists (select from certificates.certificate s where s.id = k.superseded_by and s.recorded_at <= ${until}))
      left join top_unit t on t.unit_id = r.unit_id
      ${shared('unit', 'unit', 'r.unit_id')} ${shared('top', 'unit', 't.top_id')} ${shared('post', 'position', 'r.position_id')}
      ${shared('title', 'title', 'r.version_id')} ${shared('organiser', 'organiser', 'r.version_id')} ${shared('code', 'code', 'r.course_id')}
      ${shared('form', 'form', 'r.form_id', 'num')} ${only}`,
    orderBy: 'r.id',
    params: params.values,
  };
}

const STATE_WORDS: Readonly<Record<ReportState, string>> = {
  COMPLETED: 'Selesai', ACTIVE: 'Berlangsung', REQUESTED: 'Menunggu Persetujuan', WITHDRAWN: 'Mengundurkan Diri', REJECTED: 'Ditolak',
};

const nip = (whole: boolean): string => (whole ? 'n.value' : `'…' || right(n.value, 4)`);
const NAME = `concat_ws(', ', nullif(trim(concat_ws(' ', nullif(trim(e.front_title), ''), e.full_name)), ''), nullif(trim(e.back_title), ''))`;

/** Columns of the completion report. */
export function completionColumns({ fullNip, filter }: ExportOrder): SheetColumn[] {
  return [
    { heading: 'NIP', sql: nip(fullNip), kind: 'code', width: 20 },
    { heading: 'Nama', sql: NAME, kind: 'text', width: 32 },
    { heading: 'Jenis Pegawai', sql: 'r.employee_kind', kind: 'code', width: 18 },
    { heading: 'Jabatan', sql: 'post', kind: 'shared', width: 36 },
    { heading: 'Unit Kerja', sql: 'unit', kind: 'shared', width: 36 },
    { heading: 'Perangkat Daerah', sql: 'top', kind: 'shared', width: 36 },
    { heading: 'Kode Pelatihan', sql: 'code', kind: 'shared', width: 16 },
    { heading: 'Pelatihan', sql: 'title', kind: 'shared', width: 48 },
    { heading: 'Bentuk', sql: 'form', kind: 'shared', width: 22 },
    { heading: 'Status', sql: `'${STATE_WORDS[filter.state]}'`, kind: 'code', width: 16 },
    { heading: 'JP', sql: 'r.jp', kind: 'number', width: 6 },
    { heading: 'Mulai', sql: 'r.started_on', kind: 'date', width: 12 },
    { heading: filter.state === 'COMPLETED' ? 'Selesai' : 'Diajukan', sql: 'r.on_date', kind: 'date', width: 12 },
    { heading: 'Nilai', sql: 'r.score', kind: 'number', width: 8 },
    { heading: 'Nomor Sertifikat', sql: 'k.number_text', kind: 'text', width: 34 },
    { heading: 'ID Penyelesaian', sql: 'r.id::text', kind: 'code', width: 38 },
  ];
}
