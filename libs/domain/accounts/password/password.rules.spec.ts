import { parseLogin } from '../sign-in/login.rules';
import { passwordAcceptable } from './password.rules';

describe('parseLogin', () => {
  it.each([
    ['19940410 202321 1 991', 'identifier', '199404102023211991'],
    ['19940410.202321.1.991', 'identifier', '199404102023211991'],
    [' 199404102023211991 ', 'identifier', '199404102023211991'],
    [' Fikram@Kota.Example ', 'email', 'fikram@kota.example'],
  ])('%s is an %s', (text, kind, value) => {
    expect(parseLogin(text)).toEqual({ kind, value });
  });
});

describe('passwordAcceptable', () => {
  const personal = ['199404102023211991', 'Fikram Nasurdin', null];
  it.each([
    ['kuda-lumping-9', true],
    ['pendek', false],
    ['199404102023211991', false],
    ['19940410 202321 1 991', false],
    ['fikram nasurdin', false],
    ['aaaaaaaaaaaaaaa', false],
    ['x'.repeat(201), false],
  ])('%s: %s', (password, acceptable) => {
    expect(passwordAcceptable(password, personal)).toBe(acceptable);
  });
});
