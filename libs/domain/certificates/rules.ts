export * from './design/design-tokens.rules';
export * from './design/design.rules';
export * from './numbering/certificate-number.rules';
export * from './reading/file-name.rules';
export * from './signing/largest-file.rules';
export * from './wording/opening.rules';
export * from './wording/terbilang.rules';
