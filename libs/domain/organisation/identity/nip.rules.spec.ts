import { compactNip, formatNip, maskNip, nipWarnings, parseNip, type Nip } from './nip.rules';

describe('a NIP', () => {
  it.each([
    ['199002152015031991', { birthDate: '1990-02-15', sex: 'MALE', numbering: 'PNS', startYear: 2015, contract: null }],
    ['198811042025212992', { birthDate: '1988-11-04', sex: 'FEMALE', numbering: 'PPPK', startYear: 2025, contract: 1 }],
    ['19900215 201503 1 991', { value: '199002152015031991' }],
    ['19900215.201503.1.991', { value: '199002152015031991' }],
    ["'199002152015031991", { value: '199002152015031991' }],
    ['200002292023211991', { birthDate: '2000-02-29', contract: 1 }],
  ])('%s is read', (text, expected) => {
    expect(parseNip(text)).toMatchObject({ ok: true, nip: expected });
  });

  it.each([
    ['199002302015031991', 'BIRTH_DATE'],
    ['199102292015031991', 'BIRTH_DATE'],
    ['199002152015131991', 'PATTERN'],
    ['199002152015201991', 'PATTERN'],
    ['199002152015033991', 'SEX'],
    ['19900215201503,991', 'LENGTH'],
    ['19900215201503199', 'LENGTH'],
    ['1990021520150319911', 'LENGTH'],
    ['199002152015031000', 'SERIAL'],
    ['', 'LENGTH'],
    ['1.99002152015032E+17', 'LENGTH'],
  ])('%s is refused: %s', (text, problem) => {
    expect(parseNip(text)).toEqual({ ok: false, problem });
  });

  const nip = (text: string): Nip => {
    const parsed = parseNip(text);
    if (!parsed.ok) throw new Error(text);
    return parsed.nip;
  };

  it.each([
    ['199002152015031991', 'PNS', []],
    ['199002152015031991', 'PPPK', ['OTHER_KIND']],
    ['198811042025212992', 'CPNS', ['OTHER_KIND']],
    ['199002152015031991', 'PPPK_PARUH_WAKTU', []],
    ['199002152029031991', 'PNS', ['FUTURE_START']],
    ['200502152020031991', 'PNS', ['TOO_YOUNG']],
  ] as const)('%s as %s warns %j', (text, kind, warnings) => {
    expect(nipWarnings(nip(text), kind, '2026-11-21')).toEqual(warnings);
  });

  it('is written in groups, masked for others, and compacted', () => {
    expect(formatNip('199002152015031991')).toBe('19900215 201503 1 991');
    expect(maskNip('199002152015031991')).toBe('••••••••••••••1991');
    expect(compactNip(' 19900215 201503 1 991 ')).toBe('199002152015031991');
  });
});
