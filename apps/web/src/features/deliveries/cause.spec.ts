import { causeOf } from './cause';

describe('the cause of a stuck job', () => {
  it.each([
    ['certificates.not_current', { kind: 'known', code: 'certificates.not_current' }],
    ['SignatoryMissing: certificates.signatory_missing', { kind: 'known', code: 'certificates.signatory_missing' }],
    ['Error: ECONNREFUSED', { kind: 'unreachable' }],
    ['Error: ENOSPC', { kind: 'disk_full' }],
    ['TypeError: x is undefined', { kind: 'unforeseen' }],
    [null, { kind: 'unforeseen' }],
  ])('%s is %j', (lastError, cause) => {
    expect(causeOf(lastError)).toEqual(cause);
  });
});
