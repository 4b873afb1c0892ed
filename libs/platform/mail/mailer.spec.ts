import { mailFailure } from './mailer';

describe('a mail that could not be sent', () => {
  it.each([
    ['the server says no for good', { responseCode: 550, command: 'RCPT TO', code: 'EENVELOPE' }, 'REFUSED'],
    ['the server asks to try later', { responseCode: 451, command: 'DATA', code: 'EMESSAGE' }, 'NOT_TAKEN'],
    ['the password of the mail server is wrong', { responseCode: 535, command: 'AUTH PLAIN', code: 'EAUTH' }, 'NOT_TAKEN'],
    ['nobody listens', { command: 'CONN', code: 'ESOCKET' }, 'NOT_TAKEN'],
    ['the name of the server is unknown', { code: 'EDNS' }, 'NOT_TAKEN'],
    ['the line broke while the mail left', { command: 'DATA', code: 'ECONNECTION' }, 'UNCERTAIN'],
    ['nobody knows why', {}, 'UNCERTAIN'],
  ])('when %s', (_, error, expected) => {
    expect(mailFailure(error)).toBe(expected);
  });
});
