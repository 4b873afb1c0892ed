import { cursorId, cursorPlace } from './cursor.rules';

it('takes what we gave out', () => {
  expect(cursorId('0197a0c2-5f7e-7000-8000-000000000001')).toBe('0197a0c2-5f7e-7000-8000-000000000001');
  expect(cursorPlace('2026-11-21T02:12:00.000Z', 'instant')).toBe('2026-11-21T02:12:00.000Z');
  expect(cursorPlace(0.7312, 'score')).toBe(0.7312);
  expect(cursorPlace('literasi digital', 'text')).toBe('literasi digital');
});

it.each([
  [() => cursorId('x')],
  [() => cursorId(5)],
  [() => cursorPlace('never', 'instant')],
  [() => cursorPlace(1, 'instant')],
  [() => cursorPlace('1', 'score')],
  [() => cursorPlace(1, 'text')],
  [() => cursorPlace(Number.NaN, 'score')],
])('refuses what is not ours', (read) => {
  expect(read).toThrow(expect.objectContaining({ code: 'platform.invalid_input' }));
});
