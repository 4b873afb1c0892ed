import { Injectable } from '@nestjs/common';
import type { CivilDate, EmployeeId } from '@piawai/contracts';

import type { EnrolmentTrace } from '../completion/enrolment-trace';
import { EnrolmentTraceReader } from '../completion/enrolment-trace.reader';
import { type OwnEnrolment, OwnEnrolmentReader } from '../enrolment/own-enrolment.reader';
import { nextLesson } from './next-lesson.rules';

/** Where to go on: one lesson, with what it costs in time and data. */
export interface ContinueCard {
  readonly enrolmentId: string;
  readonly courseTitle: string;
  readonly revisionId: string;
  readonly lessonTitle: string;
  readonly lessonKind: string;
  /** Place in the course, from 1. */
  readonly number: number;
  readonly count: number;
  /** Designed time that is left of the lesson. */
  readonly minutesLeft: number;
  readonly bytes: number;
}

export interface LearningHome {
  readonly continue: ContinueCard | null;
  readonly running: readonly OwnEnrolment[];
  /** The nearest day on which something completes by itself. */
  readonly nextDate: { readonly on: CivilDate; readonly courseTitle: string } | null;
  /** The nearest day before which a course is to be finished, or the one that passed first. */
  readonly deadline: Pick<OwnEnrolment, 'enrolmentId' | 'courseTitle' | 'dueOn' | 'overdue' | 'mandatory'> | null;
}

const RUNNING_ON_HOME = 5;

/** What the start page says about learning; scoped by person. */
@Injectable()
export class HomeReader {
  constructor(
    private readonly enrolments: OwnEnrolmentReader,
    private readonly traces: EnrolmentTraceReader,
  ) {}

  async home(employeeIds: readonly EmployeeId[]): Promise<LearningHome> {
    const [running, due] = await Promise.all([this.enrolments.running(employeeIds, RUNNING_ON_HOME), this.enrolments.nextDue(employeeIds)]);
    const unfinished = running.find((each) => !each.completesOn);
    const trace = unfinished ? await this.traces.trace(unfinished.enrolmentId) : null;
    const dated = running.filter((each) => each.completesOn).sort((a, b) => (a.completesOn! < b.completesOn! ? -1 : 1))[0];
    return {
      continue: trace && continueCard(trace),
      running,
      nextDate: dated?.completesOn ? { on: dated.completesOn, courseTitle: dated.courseTitle } : null,
      deadline: due && { enrolmentId: due.enrolmentId, courseTitle: due.courseTitle, dueOn: due.dueOn, overdue: due.overdue, mandatory: due.mandatory },
    };
  }
}

function continueCard(trace: EnrolmentTrace): ContinueCard | null {
  const lesson = nextLesson(trace.lessons);
  if (!lesson) return null;
  return {
    enrolmentId: trace.enrolmentId, courseTitle: trace.courseTitle, revisionId: lesson.revisionId, lessonTitle: lesson.title, lessonKind: lesson.kind,
    number: trace.lessons.indexOf(lesson) + 1, count: trace.lessons.length,
    minutesLeft: Math.max(1, lesson.minutes - Math.floor(lesson.activeSeconds / 60)), bytes: lesson.bytes,
  };
}
