export * from './attempt/quiz-score.rules';
export * from './completion/completion.rules';
export * from './completion/learning-days.rules';
export * from './player/next-lesson.rules';
export * from './progress/lesson-done.rules';
export * from './progress/merge-progress.rules';
export * from './progress/plausibility.rules';
export * from './progress/time-ranges.rules';
