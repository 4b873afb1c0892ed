import type { EnrolmentTrace, OwnEnrolment } from '@piawai/domain/learning';
import { nextLesson } from '@piawai/domain/learning/rules';

import type { OutlineDto } from './enrolment.dto';

/** The learner's view of a trace: no doubts, no hashes. */
export function outlineOf(trace: EnrolmentTrace, { mandatory, dueOn, overdue, endReason, hasLetter }: OwnEnrolment): OutlineDto {
  return {
    enrolmentId: trace.enrolmentId,
    courseId: trace.courseId,
    courseCode: trace.courseCode,
    courseTitle: trace.courseTitle,
    jp: trace.jp,
    state: trace.state,
    activeSeconds: trace.activeSeconds,
    minActiveMinutes: trace.rules.minActiveMinutes,
    dailyJpCap: trace.rules.dailyJpCap,
    daysNeeded: trace.daysNeeded,
    earliestOn: trace.earliestOn,
    firstDay: trace.firstDay,
    completesOn: trace.completesOn,
    missing: [...trace.missing],
    nextRevisionId: nextLesson(trace.lessons)?.revisionId ?? null,
    lessons: trace.lessons.map(({ lessonId: _id, minActiveSeconds: _least, doubts: _doubts, ...lesson }) => ({ ...lesson, missing: [...lesson.missing] })),
    mandatory, dueOn, overdue, endReason, hasLetter,
    decision: trace.decision,
    completion: trace.completion && {
      completionId: trace.completion.completionId,
      completedOn: trace.completion.completedOn,
      score: trace.completion.score,
      annulledAt: trace.completion.annulledAt,
    },
  };
}
