export * from './course/feedback-figures.rules';
export * from './feedback/feedback.rules';
export * from './finding/find-findings.rules';
