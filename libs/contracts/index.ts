export * from './access';
export * from './audit-actions';
export * from './error-codes';
export * from './events';
export * from './ids';
export * from './jobs';
export * from './permissions';
