import { readSheet, type SheetRow } from './sheet-columns.rules';
import { planPositions, planUnits } from './sheet-plan.rules';

const sheet = (...lines: string[][]): SheetRow[] => lines.map((cells, at) => ({ row: at + 1, cells }));
const HEAD = ['Kode Unit', 'Nama Unit', 'Jenis', 'Kode Induk'];
const present = [
  { code: 'DINKES', name: 'Dinas Kesehatan', parentCode: '', closed: false },
  { code: 'LAMA', name: 'Dinas Lama', parentCode: '', closed: true },
];
const units = (...lines: string[][]) => planUnits(readSheet('units', sheet(HEAD, ...lines)).rows, present, 'KOTA');

describe('a sheet', () => {
  it('is read below its headers, wherever titles stand above them', () => {
    const read = readSheet('units', sheet(['Daftar unit kota'], HEAD, [' A ', 'Dinas   A', '', '']));
    expect(read).toEqual({ missing: [], rows: [{ row: 3, code: 'A', name: 'Dinas A', kind: '', parent: '' }] });
  });

  it('names the required columns that it lacks', () => {
    expect(readSheet('positions', sheet(['Kode', 'Nama'], ['J1', 'Analis'])).missing).toEqual(['group']);
    expect(readSheet('units', []).missing).toEqual(['code', 'name']);
  });
});

describe('a list of units', () => {
  it('builds a tree in any order, and takes the kind from the name', () => {
    const planned = units(['A-1', 'Bidang Satu', '', 'A'], ['A', 'Dinas A', '', 'KOTA'], ['DINKES-1', 'Puskesmas', 'UPTD', 'dinkes']);
    expect(planned.map(({ verdict, kind, parent }) => [verdict, kind, parent])).toEqual([['ADDED', 'BIDANG', 'A'], ['ADDED', 'DINAS', ''], ['ADDED', 'UPTD', 'dinkes']]);
  });

  it('may be uploaded again', () => {
    expect(units(['dinkes', 'Dinas Kesehatan', '', '']).map(({ verdict }) => verdict)).toEqual(['UNCHANGED']);
  });

  it.each([
    [['', 'Dinas A', '', ''], 'code', 'CODE_MISSING'],
    [['=1+1', 'Dinas A', '', ''], 'code', 'CODE_INVALID'],
    [['A', '', '', ''], 'name', 'NAME_MISSING'],
    [['A', 'x'.repeat(201), '', ''], 'name', 'NAME_TOO_LONG'],
    [['A', 'Dinas A', 'Perusahaan', ''], 'kind', 'KIND_UNKNOWN'],
    [['A', 'Dinas A', 'Instansi', ''], 'kind', 'KIND_UNKNOWN'],
    [['A', 'Dinas A', '', 'TIDAKADA'], 'parent', 'PARENT_UNKNOWN'],
    [['A', 'Dinas A', '', 'LAMA'], 'parent', 'PARENT_CLOSED'],
    [['A', 'Dinas A', '', 'A'], 'parent', 'PARENT_CIRCLE'],
    [['KOTA', 'Dinas A', '', ''], 'code', 'DIFFERS'],
    [['DINKES', 'Dinas Sehat', '', ''], 'name', 'DIFFERS'],
  ])('refuses %j: %s %s', (line, field, code) => {
    expect(units(line)[0]).toMatchObject({ verdict: 'REJECTED', problems: [{ field, code }] });
  });

  it('refuses a second row with a code, a circle of several, and a unit under another parent', () => {
    expect(units(['A', 'Dinas A', '', ''], ['a', 'Dinas B', '', ''])[1]?.problems).toEqual([{ field: 'code', code: 'CODE_TWICE', row: 2 }]);
    expect(units(['A', 'Bidang A', '', 'B'], ['B', 'Bidang B', '', 'A']).every(({ problems }) => problems[0]?.code === 'PARENT_CIRCLE')).toBe(true);
    expect(units(['X', 'Dinas X', '', ''], ['DINKES', 'Dinas Kesehatan', '', 'X'])[1]?.problems).toEqual([{ field: 'parent', code: 'DIFFERS' }]);
  });
});

it('a list of positions knows groups by name and by code', () => {
  const rows = readSheet('positions', sheet(['Kode', 'Jabatan', 'Kelompok'], ['J1', 'Analis', 'jf ahli pertama'], ['J2', 'Kepala', 'JPT_PRATAMA'], ['J3', 'Lain', 'Bos'])).rows;
  const planned = planPositions(rows, [{ code: 'J2', name: 'Kepala', group: 'ADMINISTRATOR' }]);
  expect(planned.map(({ verdict, problems }) => [verdict, problems[0]?.code])).toEqual([['ADDED', undefined], ['REJECTED', 'DIFFERS'], ['REJECTED', 'GROUP_UNKNOWN']]);
});
