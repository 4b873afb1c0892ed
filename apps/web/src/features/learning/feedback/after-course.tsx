import { lazy, Suspense } from 'react';

// Loaded when there is something to ask: a lesson stays light.
const EvaluationSections = lazy(async () => ({ default: (await import('./evaluation-sections')).EvaluationSections }));

/** What is asked after a course. */
export function AfterCourse({ enrolmentId }: { enrolmentId: string }) {
  return (
    <Suspense fallback={null}>
      <EvaluationSections enrolmentId={enrolmentId} />
    </Suspense>
  );
}
