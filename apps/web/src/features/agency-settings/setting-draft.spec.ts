import { settingsOn } from '@piawai/domain/organisation/rules';
import type { AgencySettingKey } from '@piawai/domain/organisation/rules';
import { draftOf, valueOf } from './setting-draft';

const ratih = { title: 'Kepala BKPSDM', name: 'Ratih, S.H.', nip: '198506182010012992' };
const settings = settingsOn([{ key: 'signatories', value: [ratih], valid_from: '2026-01-01' }], '2026-11-21', { name: 'Pemerintah Kota Uji', zone: 'Asia/Jakarta' });

describe('a setting in a form', () => {
  it.each(Object.keys(settings) as AgencySettingKey[])('%s comes out as it went in', (key) => {
    expect(valueOf(key, draftOf(key, settings, '2026-11-21'), settings)).toEqual(settings[key]);
  });

  it.each([
    ['letterhead', { value: ' BARIS SATU \n\nBARIS DUA' }, ['BARIS SATU', 'BARIS DUA']],
    ['dailyJpCap', { value: '' }, null],
    ['mfaRequired', { value: 'no' }, false],
    ['quietHours', { value: '' }, null],
    ['quietHours', { value: '21:30 05:00' }, { from: '21:30', to: '05:00' }],
    ['helpPhone', { value: ' 0811 0000 0001 ' }, '0811 0000 0001'],
    ['helpEmail', { value: ' ' }, null],
    ['logo', { value: '' }, null],
    ['certificateLegalBasis', { value: ' ' }, null],
    ['reminderDays', { value: '1; 14 3' }, [14, 3, 1]],
    ['reminderDays', { value: '' }, []],
    ['signatories', { nip: '19850618 201001 2 992' }, [ratih]],
  ] as const)('%s is tidied', (key, change, expected) => {
    expect(valueOf(key, { ...draftOf(key, settings, '2026-11-21'), ...change }, settings)).toEqual(expected);
  });
});
