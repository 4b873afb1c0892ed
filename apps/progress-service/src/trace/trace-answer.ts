import type { Trace } from '@piawai/domain/reporting';

import type { TraceDto } from './trace.dto';

export function traceDto({ verdict, learning, rules, deliveries, certificates, entries }: Trace, own: boolean): TraceDto {
  const { completion } = learning;
  return {
    enrolmentId: learning.enrolmentId,
    own,
    state: learning.state,
    zone: learning.zone,
    verdict,
    course: { courseId: learning.courseId, title: learning.courseTitle, versionNumber: learning.versionNumber, ruleHash: learning.ruleHash, jp: learning.jp },
    rules: [...rules],
    lessons: learning.lessons.map((lesson) => ({
      revisionId: lesson.revisionId, title: lesson.title, kind: lesson.kind, moduleTitle: lesson.moduleTitle, required: lesson.required,
      activeSeconds: lesson.activeSeconds, minActiveSeconds: lesson.minActiveSeconds, lastAt: lesson.lastAt, doneAt: lesson.doneAt,
      quiz: lesson.quiz, missing: [...lesson.missing],
    })),
    completion: completion && {
      completedAt: completion.completedAt, completedOn: completion.completedOn, annulledAt: completion.annulledAt, annulReason: completion.annulReason,
    },
    certificates: certificates.map(({ id, number, edition, state, signature, issuedOn, verificationId, bytes }) => ({ id, number, edition, state, signature, issuedOn, verificationId, bytes })),
    entries: [...entries],
    deliveries: [...deliveries],
  };
}
