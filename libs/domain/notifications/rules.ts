export * from './kinds/notice-kinds.rules';
export * from './kinds/notice-labels.rules';
