import { keepingReturn, returnAddress } from './return-address';

const after = (wanted: string) => returnAddress(new URLSearchParams({ kembali: wanted }), 'https://belajar.example');

describe('after signing in', () => {
  it.each(['/katalog/1', '/belajar/1/pelajaran/2?halaman=3#bagian', '/katalog?q=https://evil.example'])('%s is opened', (wanted) => {
    expect(after(wanted)).toBe(wanted);
  });

  it.each([
    'https://evil.example', '//evil.example', '/\\evil.example', '\\\\evil.example', '/\t/evil.example', '/\n/evil.example', 'javascript:alert(1)',
    'katalog', '', '/.//evil.example', '/..//evil.example', ' //evil.example', 'https://belajar.example@evil.example/',
  ])('%j leads home', (wanted) => {
    expect(after(wanted)).toBe('/');
  });

  it('nothing wanted leads home', () => {
    expect(returnAddress(new URLSearchParams(), 'https://belajar.example')).toBe('/');
  });
});

it('the wanted address goes along from page to page', () => {
  expect(keepingReturn('/aktifkan', new URLSearchParams({ kembali: '/katalog/1?a=b' }))).toBe('/aktifkan?kembali=%2Fkatalog%2F1%3Fa%3Db');
  expect(keepingReturn('/aktifkan', new URLSearchParams({ other: '1' }))).toBe('/aktifkan');
});
