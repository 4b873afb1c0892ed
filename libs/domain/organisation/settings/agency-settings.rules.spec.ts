import { isNumberPattern, isSettingValue, mayBegin, settingsOn } from './agency-settings.rules';

const agency = { name: 'Pemerintah Kota Tirtanusa', zone: 'Asia/Jakarta' };
const ratih = { title: 'Kepala BKPSDM', name: 'Ratih, S.H.', nip: '198506182010012992' };
const bonar = { title: 'Plt. Kepala BKPSDM', name: 'Bonar, S.E.', nip: '198802272011011991' };

describe('agency settings', () => {
  it('have typed defaults', () => {
    expect(settingsOn([], '2026-01-01', agency)).toMatchObject({
      name: 'Pemerintah Kota Tirtanusa',
      place: 'Tirtanusa',
      numberPattern: '{klasifikasi}/{urut}/{unit}/{bulanRomawi}/{tahun}',
      classification: '800.2.2.1',
      signatories: [],
      dailyJpCap: 3,
      mfaRequired: true,
    });
  });

  it.each([
    ['2026-01-31', []],
    ['2026-02-01', [ratih]],
    ['2026-05-31', [ratih]],
    ['2026-06-01', [bonar]],
  ])('on %s the signatories are %j', (date, signatories) => {
    const rows = [
      { key: 'signatories', value: [bonar], valid_from: '2026-06-01' },
      { key: 'signatories', value: [ratih], valid_from: '2026-02-01' },
    ];
    expect(settingsOn(rows, date, agency).signatories).toEqual(signatories);
  });

  it.each([
    ['{klasifikasi}/{urut}/{unit}/{bulanRomawi}/{tahun}', true],
    ['{urut}-{tahun}', true],
    ['{urut}/{unit}', false],
    ['{urut}/{tahun}/{bogus}', false],
    ['{urut}/{urut:4}/{tahun}', false],
    ['{urut}/{tahun}}', false],
    ['', false],
  ])('pattern %s is allowed: %s', (pattern, expected) => {
    expect(isNumberPattern(pattern)).toBe(expected);
  });

  it.each([
    ['dailyJpCap', null, true],
    ['dailyJpCap', 3, true],
    ['dailyJpCap', 2.5, false],
    ['dailyJpCap', 0, false],
    ['zone', 'Asia/Makassar', true],
    ['zone', 'WIB', false],
    ['logoColour', '#12ab9F', true],
    ['logoColour', 'blue', false],
    ['signatories', [ratih], true],
    ['signatories', [{ title: 'x' }], false],
    ['signatories', [null], false],
    ['signatories', [{ ...ratih, nip: '' }], true],
    ['signatories', [{ ...ratih, nip: '1985' }], false],
    ['mfaRequired', 'false', false],
    ['reminderDays', [14, 3, 1], true],
    ['reminderDays', [], true],
    ['reminderDays', [7, 7], false],
    ['reminderDays', [31], false],
    ['reminderDays', [7, 5, 3, 1], false],
    ['certificateLegalBasis', 'Peraturan LAN Nomor 8 Tahun 2022', true],
    ['certificateLegalBasis', null, true],
    ['certificateLegalBasis', 'x'.repeat(201), false],
    ['logo', null, true],
    ['logo', '../../etc/passwd', false],
    ['firstCourses', [{ positionGroup: 'PELAKSANA', courseId: '01989e2c-3b6e-7cc3-8f0e-7a1f6b2c9d10' }], true],
    ['firstCourses', [{ positionGroup: 'BOS', courseId: '01989e2c-3b6e-7cc3-8f0e-7a1f6b2c9d10' }], false],
    ['firstCourses', [null], false],
    ['firstCourses', [{ positionId: '01989e2c-3b6e-7cc3-8f0e-7a1f6b2c9d11', courseId: '01989e2c-3b6e-7cc3-8f0e-7a1f6b2c9d10' }], true],
    ['firstCourses', [{ positionId: 'PELAKSANA', courseId: '01989e2c-3b6e-7cc3-8f0e-7a1f6b2c9d10' }], false],
    ['firstCourses', [{ positionGroup: 'PELAKSANA', positionId: '01989e2c-3b6e-7cc3-8f0e-7a1f6b2c9d11', courseId: '01989e2c-3b6e-7cc3-8f0e-7a1f6b2c9d10' }], false],
  ] as const)('%s = %j is allowed: %s', (key, value, expected) => {
    expect(isSettingValue(key, value)).toBe(expected);
  });

  it('pass over a stored value that does not fit', () => {
    expect(settingsOn([{ key: 'dailyJpCap', value: 'x', valid_from: '2026-01-01' }], '2026-02-01', agency).dailyJpCap).toBe(3);
  });

  it.each([
    ['place', '2026-11-21', true],
    ['place', '2026-12-01', true],
    ['place', '2026-11-20', false],
    ['signatories', '2026-01-31', true],
    ['signatories', '2026-02-01', false],
  ] as const)('%s may begin on %s: %s', (key, from, expected) => {
    expect(mayBegin(key, from, '2026-11-21', [{ key: 'signatories', value: [ratih], valid_from: '2026-02-01' }])).toBe(expected);
  });
});
