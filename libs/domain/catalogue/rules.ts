export * from './lesson/article.rules';
export * from './lesson/extent.rules';
export * from './publishing/completion-rules.rules';
export * from './publishing/publish-contract.rules';
export * from './quiz/answer-key.rules';
export * from './quiz/grade-answer.rules';
export * from './quiz/question-form.rules';
export * from './quiz/question.rules';
