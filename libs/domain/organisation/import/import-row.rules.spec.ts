import { guessMapping, headerRowOf, isMapping, missingFields } from './import-columns.rules';
import { isRetroactive, planRow, type PresentEmployee } from './import-plan.rules';
import { problemText } from './import-problems.rules';
import { type AgencyDirectory, readRow, type RowValues } from './import-row.rules';
import { readDate, readKind, readSex, readStanding } from './import-values.rules';

const headers = ['NIP', 'Nama Lengkap', 'Gelar Depan', 'Gelar Belakang', 'Tgl. Lahir', 'JK', 'Status Pegawai', 'Gol/Ruang', 'Unit Kerja', 'Jabatan'];
const mapping = guessMapping(headers);
const directory: AgencyDirectory = {
  units: new Map([['dinkes', 'u1'], ['dinas kesehatan', 'u1'], ['sekretariat', null], ['dinas kesehatan / sekretariat', 'u2']]),
  positions: new Map([['jab-09', 'p1']]),
};
const good = ['199002152015031991', 'Budi Uji', '', 'S.E.', '15-02-1990', 'L', 'PNS', 'III/a', 'DINKES', 'JAB-09'];
const read = (cells: readonly string[], numeric: number[] = []) =>
  readRow(cells.map((text, at) => (numeric.includes(at) ? { text, number: true } : { text })), headers, mapping, directory);
const withCell = (at: number, text: string): string[] => good.map((cell, index) => (index === at ? text : cell));

describe('columns of an employee file', () => {
  it('are guessed from their headers', () => {
    expect(mapping).toEqual({ nip: 0, fullName: 1, frontTitle: 2, backTitle: 3, birthDate: 4, sex: 5, kind: 6, rankGrade: 7, unit: 8, position: 9 });
    expect(missingFields(mapping)).toEqual([]);
    expect(missingFields(guessMapping(['Nomor', 'Nama']))).toEqual(['nip', 'kind', 'unit']);
  });

  it('stand in the first row that looks like headers', () => {
    expect(headerRowOf([['DAFTAR PEGAWAI'], [''], headers, good])).toBe(2);
    expect(headerRowOf([['a', 'b'], ['1', '2']])).toBe(0);
  });

  it.each([
    [{ nip: 0, fullName: 1 }, true],
    [{ nip: 0, fullName: 0 }, false],
    [{ nip: 99 }, false],
    [{ bogus: 1 }, false],
  ])('mapping %j is allowed: %s', (given, expected) => {
    expect(isMapping(given, headers.length)).toBe(expected);
  });
});

describe('a row', () => {
  it('that is right is read whole', () => {
    expect(read(good)).toEqual({
      problems: [],
      values: {
        nip: '199002152015031991', fullName: 'Budi Uji', frontTitle: null, backTitle: 'S.E.', birthPlace: null, birthDate: '1990-02-15', sex: 'MALE',
        kind: 'PNS', rankGrade: 'III/a', legalStanding: null, unitId: 'u1', positionId: 'p1', oldNip: null, siasnId: null,
      },
    });
  });

  it.each([
    [0, '', 'MISSING'],
    [0, '19900215', 'NIP_LENGTH'],
    [0, '199002302015031991', 'NIP_BIRTH_DATE'],
    [0, '1.99002E+17', 'NIP_AS_NUMBER'],
    [1, ' ', 'MISSING'],
    [1, 'x'.repeat(201), 'TOO_LONG'],
    [1, '=HYPERLINK("http://contoh.test")', 'FORMULA'],
    [3, '-2+3', 'FORMULA'],
    [4, '30-02-1990', 'BIRTH_DATE_UNKNOWN'],
    [5, 'x', 'SEX_UNKNOWN'],
    [6, 'Honorer', 'KIND_UNKNOWN'],
    [7, 'IX', 'GRADE_UNKNOWN'],
    [8, 'Dinas Antah', 'UNIT_UNKNOWN'],
    [8, 'Sekretariat', 'UNIT_AMBIGUOUS'],
    [9, 'Penyair', 'POSITION_UNKNOWN'],
  ] as const)('with column %i = "%s" has the problem %s and names the column', (at, text, code) => {
    const { problems } = read(withCell(at, text));
    expect(problems).toEqual([expect.objectContaining({ column: headers[at], code })]);
    expect(problemText(problems[0]!)).toMatch(new RegExp(`^${headers[at]!.replace('.', '\\.')}: .+\\.$`));
  });

  it('with a NIP that the spreadsheet keeps as a number is refused, for digits are lost', () => {
    expect(read(withCell(0, '199002152015032000'), [0]).problems).toMatchObject([{ code: 'NIP_AS_NUMBER' }]);
  });

  it('finds a unit by its path', () => {
    expect(read(withCell(8, ' dinas  kesehatan/Sekretariat')).values.unitId).toBe('u2');
  });
});

describe('cells', () => {
  it.each([
    ['15-02-1990', '1990-02-15'], ['1/2/1990', '1990-02-01'], ['1990-02-15', '1990-02-15'], ['15 Februari 1990', '1990-02-15'], ['5 Agu 1990', '1990-08-05'],
    ['31-04-1990', null], ['1990', null], ['15 Foo 1990', null],
  ])('date %s is %s', (text, expected) => expect(readDate(text)).toBe(expected));

  it.each([['L', 'MALE'], ['Perempuan', 'FEMALE'], ['Laki-laki', 'MALE'], ['x', null]])('sex %s is %s', (text, expected) => expect(readSex(text)).toBe(expected));

  it.each([['pns', 'PNS'], ['P3K', 'PPPK'], ['PPPK Paruh Waktu', 'PPPK_PARUH_WAKTU'], ['CPNS', 'CPNS'], ['honorer', null]])('kind %s is %s', (text, expected) =>
    expect(readKind(text)).toBe(expected));

  it.each([['1', '01'], ['Aktif', '01'], ['cltn', '02'], ['77', '77'], ['50', null]])('standing %s is %s', (text, expected) => expect(readStanding(text)).toBe(expected));
});

describe('the plan of a row', () => {
  const values: RowValues = read(good).values;
  const present: PresentEmployee = {
    employeeId: 'e', nip: '199002152015031991', oldNip: null, siasnId: null, fullName: 'Budi Uji', frontTitle: '', backTitle: 'S.E.', birthPlace: 'Medan',
    birthDate: '1990-02-15', sex: 'MALE', kind: 'PNS', rankGrade: 'III/a', legalStanding: '02', unitId: 'u1', positionId: 'p1', agencyId: 'a', latestChange: '2026-01-01',
  };
  const plan = (change: Partial<RowValues>, of: PresentEmployee | null = present) => planRow({ ...values, ...change }, of, of?.nip ? [of.nip] : []);

  it('of what is recorded already is empty; silent cells change nothing', () => {
    expect(plan({})).toEqual({ person: null, employment: null, membership: null, nip: null, oldNip: null, siasnId: null, changes: {} });
  });

  it('names what changes', () => {
    expect(plan({ backTitle: 'S.E., M.M.', unitId: 'u2' })).toMatchObject({
      person: { fullName: 'Budi Uji', backTitle: 'S.E., M.M.', birthPlace: 'Medan' },
      membership: { unitId: 'u2', positionId: 'p1' },
      employment: null,
      changes: { backTitle: ['S.E.', 'S.E., M.M.'], unit: ['u1', 'u2'] },
    });
  });

  it('keeps a standing and drops a grade that a new kind does not know', () => {
    expect(plan({ kind: 'PPPK', rankGrade: null }).employment).toEqual({ kind: 'PPPK', rankGrade: null, legalStanding: '02' });
  });

  it('of somebody new writes everything', () => {
    expect(plan({}, null)).toMatchObject({
      nip: values.nip, employment: { kind: 'PNS', rankGrade: 'III/a', legalStanding: '01' }, membership: { unitId: 'u1', positionId: 'p1' }, person: { fullName: 'Budi Uji' },
    });
  });

  it('does not bring back an old number', () => {
    expect(planRow({ ...values, nip: 'old' }, present, ['old', present.nip!]).nip).toBeNull();
    expect(plan({ nip: '199002152026211991' }).changes.nip).toEqual([present.nip, '199002152026211991']);
  });

  it('may not write before a later change', () => {
    expect(isRetroactive(plan({ unitId: 'u2' }), present, '2025-12-31')).toBe(true);
    expect(isRetroactive(plan({ unitId: 'u2' }), present, '2026-01-01')).toBe(false);
    expect(isRetroactive(plan({ backTitle: 'x' }), present, '2025-12-31')).toBe(false);
  });
});
