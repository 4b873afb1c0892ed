export * from './numbering/certificate-number.rules';
export * from './reading/file-name.rules';
export * from './wording/terbilang.rules';
