import { Injectable } from '@nestjs/common';
import { Database } from '@piawai/platform/database/database';

import { type AnswerCommand, AttemptService } from '../attempt/attempt.service';
import type { Submission } from '../attempt/grade-attempt.service';
import { GroupCommit } from './group-commit';
import type { ProgressAck, ProgressCommand } from './progress-command';
import { RecordProgressService } from './record-progress.service';

/** Group commit of what learners send all the time and all at once. The only place that opens one transaction for several learners. */
@Injectable()
export class ProgressBatcher {
  private readonly reports: GroupCommit<ProgressCommand, ProgressAck>;
  private readonly submissions: GroupCommit<AnswerCommand, Submission>;

  constructor(database: Database, progress: RecordProgressService, attempts: AttemptService) {
    this.reports = new GroupCommit(database, (tx, commands) => progress.recordProgress(tx, commands));
    this.submissions = new GroupCommit(database, (tx, commands) => attempts.submitAttempts(tx, commands));
  }

  /** Records a report of progress. @throws platform.busy */
  record(command: ProgressCommand): Promise<ProgressAck> {
    return this.reports.add(command);
  }

  /** Hands in an attempt; a repeat answers the same result. @throws platform.not_found, platform.busy */
  submit(command: AnswerCommand): Promise<Submission> {
    return this.submissions.add(command);
  }
}
