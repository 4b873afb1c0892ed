import { formatDate, formatTime } from './dates';
import { formatMinutes, formatNumber, formatSize } from './numbers';

describe('dates and times', () => {
  it.each([
    ['2026-11-21', 'id', 'full', 'Sabtu, 21 November 2026'],
    ['2026-11-21', 'id', 'short', '21 Nov 2026'],
    ['2026-11-21', 'id', 'month', 'November 2026'],
    ['2026-11-21', 'en', 'long', '21 November 2026'],
    // 23.30 WIB on Friday is already Saturday in Jayapura.
    ['2026-11-20T16:30:00Z', 'id', 'long', '20 November 2026'],
  ] as const)('%s in %s, %s', (value, language, style, words) => {
    expect(formatDate(value, language, style, 'Asia/Jakarta')).toBe(words);
  });

  it.each([
    ['Asia/Jakarta', 'id', '08.14 WIB'],
    ['Asia/Makassar', 'id', '09.14 WITA'],
    ['Asia/Jayapura', 'id', '10.14 WIT'],
    ['Asia/Jakarta', 'en', '08:14 WIB'],
  ] as const)('a time in %s, %s', (zone, language, words) => {
    expect(formatTime('2026-11-21T01:14:00Z', language, zone)).toBe(words);
  });

  it('writes midnight as 00.00', () => {
    expect(formatTime('2026-11-20T17:00:00Z', 'id', 'Asia/Jakarta')).toBe('00.00 WIB');
  });
});

describe('numbers', () => {
  it.each([
    [85.5, 'id', '85,5'],
    [1250000, 'id', '1.250.000'],
    [85.5, 'en', '85.5'],
  ] as const)('%d in %s', (value, language, words) => expect(formatNumber(value, language)).toBe(words));

  it.each([
    [812, '812 B'],
    [180_000, '180 kB'],
    [999_700, '1 MB'],
    [1_320_000, '1,3 MB'],
    [2_400_000_000, '2,4 GB'],
  ] as const)('%d bytes', (bytes, words) => expect(formatSize(bytes, 'id').replaceAll('\u00a0', ' ')).toBe(words));

  it.each([
    [12, '12 menit'],
    [60, '1 jam'],
    [90, '1 jam 30 menit'],
    [-3, '0 menit'],
  ] as const)('%d minutes', (minutes, words) => expect(formatMinutes(minutes, 'id').replaceAll('\u00a0', ' ')).toBe(words));
});
