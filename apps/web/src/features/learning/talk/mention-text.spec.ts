import { namingAt, toKept, toTyped, withName } from './mention-text';

const RAHMI = { accountId: '01939c1e-0000-7000-8000-00000000000a', name: 'Rahmi' };
const RAHMI_UJI = { accountId: '01939c1e-0000-7000-8000-00000000000b', name: 'Rahmi Uji, S.Kom.' };

describe('naming somebody', () => {
  it.each([
    ['Halo', null],
    ['Halo @', ''],
    ['Halo @Rah', 'Rah'],
    ['Halo @Rahmi U', 'Rahmi U'],
    ['Halo @Rahmi Uji dan', null],
    ['surel a@b.test, lalu', null],
  ])('after %j the search is %j', (text, search) => expect(namingAt(text, text.length)).toBe(search));

  it('puts the chosen name where it was typed', () => {
    expect(withName('Halo @Rah, apa', 9, 'Rahmi')).toEqual({ text: 'Halo @Rahmi , apa', caret: 12 });
  });

  it('is kept as an id and typed as a name', () => {
    const typed = 'Halo @Rahmi Uji, S.Kom. dan @Rahmi!';
    const kept = toKept(typed, [RAHMI, RAHMI_UJI]);
    expect(kept).toBe(`Halo @[${RAHMI_UJI.accountId}] dan @[${RAHMI.accountId}]!`);
    expect(toTyped(kept, [RAHMI, RAHMI_UJI])).toBe(typed);
  });
});
