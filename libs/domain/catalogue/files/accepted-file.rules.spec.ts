import { isVtt, judgeFile, plainMediaType, readRange } from './accepted-file.rules';

it.each([
  ['image/png', 15_000_000, 'ACCEPTED'],
  ['image/png', 15_000_001, 'TOO_LARGE'],
  ['audio/ogg', 100_000_000, 'ACCEPTED'],
  ['application/pdf', 40_000_000, 'ACCEPTED'],
  ['video/mp4', 499_000_000, 'ACCEPTED'],
  ['image/svg+xml', 10, 'KIND_REFUSED'],
  ['application/x-msdownload', 10, 'KIND_REFUSED'],
  [null, 10, 'KIND_REFUSED'],
])('%s of %d bytes is %s', (mediaType, bytes, verdict) => {
  expect(judgeFile(mediaType, bytes)).toBe(verdict);
});

it.each([['audio/ogg; codecs=opus', 'audio/ogg'], ['audio/x-m4a', 'audio/mp4'], ['video/mp4', 'video/mp4']])('%s is kept as %s', (found, kept) => {
  expect(plainMediaType(found)).toBe(kept);
});

it.each([['WEBVTT\n\n', true], ['\uFEFFWEBVTT - judul', true], ['WEBVTT', true], ['WEBVTTX', false], ['<html>', false]])('%j begins captions: %s', (head, expected) => {
  expect(isVtt(head)).toBe(expected);
});

it.each([
  [undefined, null],
  ['bytes=0-', { start: 0, end: 99 }],
  ['bytes=10-19', { start: 10, end: 19 }],
  ['bytes=90-500', { start: 90, end: 99 }],
  ['bytes=-10', { start: 90, end: 99 }],
  ['bytes=-500', { start: 0, end: 99 }],
  ['bytes=100-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=20-10', 'unsatisfiable'],
  ['bytes=0-1,5-6', null],
  ['items=0-1', null],
])('%s of 100 bytes is %j', (header, range) => {
  expect(readRange(header, 100)).toEqual(range);
});
