import type { TimelineEntry } from '../reading/timeline.reader';
import { csvCell, recordCsv } from './record-csv.rules';

describe('csvCell', () => {
  it.each([
    ['Literasi Digital', 'Literasi Digital'],
    ['Data, NIK "ganda"', '"Data, NIK ""ganda"""'],
    ['=HYPERLINK("x")', `"'=HYPERLINK(""x"")"`],
    ['+62', "'+62"],
    ['-1', "'-1"],
    ['@home', "'@home"],
    ['\tx', "'\tx"],
    [2.5, '2.5'],
    [-3, '-3'],
  ])('%j becomes %s', (value, cell) => {
    expect(csvCell(value)).toBe(cell);
  });
});

describe('recordCsv', () => {
  it('has one line per entry, with its evidence and what the JP count', () => {
    const entry: TimelineEntry = {
      entryId: 'e1', title: 'Literasi Digital', courseId: 'c1', form: { id: 16, code: 'E_LEARNING', nameId: 'E-Learning', nameEn: 'E-learning' },
      startedOn: '2026-03-01', completedOn: '2026-03-02', year: 2026, raw: 2, cap: null, counted: 2, policyVersion: 'JP-2018',
      why: [{ code: 'designed', values: { jp: 2 } }], reversed: false, levels: [{ code: 'T-DIG-01', nameId: '', nameEn: '', level: 3 }],
      unitName: 'Dinas Kesehatan', completionId: 'k1', enrolmentId: 'n1',
      certificate: { id: 's1', number: '893/12/BKPSDM/2026', verificationId: 'abc', issuedOn: '2026-03-02', state: 'ISSUED' },
    };
    const lines = recordCsv([entry], (id) => `https://contoh.test/verifikasi/${id}`).split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^\uFEFFtanggal_mulai,.*,cakupan$/);
    expect(lines[1]).toBe(
      '2026-03-01,2026-03-02,2026,Literasi Digital,E-Learning,16,2,2,designed,T-DIG-01=3,Dinas Kesehatan,893/12/BKPSDM/2026,ISSUED,https://contoh.test/verifikasi/abc,VALID,e1,hanya platform ini',
    );
  });
});
