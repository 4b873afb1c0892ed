import { prefixQuery } from './search-words.rules';

it.each([
  ['Pelindungan da', 'pelindungan:* & da:*'],
  ["  kata'; drop table -- ", 'kata:* & drop:* & table:*'],
  ['é', 'e:*'],
  ['a b c d e f g h i j', 'a:* & b:* & c:* & d:* & e:* & f:* & g:* & h:*'],
  ['& | ! ( ) :*', null],
  ['', null],
])('%j becomes %j', (text, query) => {
  expect(prefixQuery(text)).toBe(query);
});
