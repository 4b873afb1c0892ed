import { harmless } from './cell-text.rules';

describe('harmless', () => {
  it.each([
    ['Fikram Nasurdin', 'Fikram Nasurdin'],
    ['=1+1', "'=1+1"],
    ['+62 812', "'+62 812"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1+1', "' =1+1"],
    ['\r=1+1', "' =1+1"],
    ['  =1+1', "'  =1+1"],
    ['dua\nbaris', 'dua baris'],
    ['tak\uFFFFsah', 'tak sah'],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j becomes %j', (text, shown) => {
    expect(harmless(text)).toBe(shown);
  });
});
