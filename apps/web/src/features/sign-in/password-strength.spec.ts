import { passwordStrength } from './password-strength';

it.each([
  ['pendek', 'short'],
  ['1234567890', 'weak'],
  ['199001012015', 'weak'],
  ['aaaaaaaaaaaa', 'weak'],
  ['qwertyuiop1', 'weak'],
  ['kuda lumping', 'good'],
  ['naik becak ke pasar', 'strong'],
] as const)('%s is %s', (password, strength) => expect(passwordStrength(password)).toBe(strength));
