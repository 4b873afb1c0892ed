import { Injectable } from '@nestjs/common';
import { type CourseId, type CourseVersionId, DomainError, type Scope } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { feedbackCondition } from '../course/course-scope';
import { tidyLine } from '../feedback/feedback.rules';
import type { FindingState } from './find-findings.rules';

export interface SettleFindingCommand {
  readonly findingId: string;
  readonly state: FindingState;
  /** The version that mends it; for DONE. */
  readonly versionId: CourseVersionId | null;
  /** Why nothing is done; for DISMISSED. */
  readonly reason: string | null;
  /** The revision that was read. */
  readonly revision: number;
  readonly scope: Scope;
}

interface FoundRow {
  readonly courseId: CourseId;
  readonly number: number;
  readonly state: FindingState;
  readonly revision: number;
}

/** Tasks that an author takes from what participants say. */
@Injectable()
export class FindingService {
  /** Makes a line a task of the published version, for its own would narrow down who wrote it; a second time changes nothing. */
  async markLine(tx: Tx, { lineId, scope }: { readonly lineId: string; readonly scope: Scope }): Promise<void> {
    const condition = feedbackCondition(scope, 4);
    const marked = await tx.query(
      `insert into evaluation.finding as n (id, course_id, version_id, kind, subject_id, found_at)
       select $1, f.course_id, coalesce(c.published_version_id, f.version_id), 'LINE', f.line_id, $2 from evaluation.feedback f join catalogue.course c on c.id = f.course_id
        where f.line_id = $3 and f.line is not null and f.line_hidden_at is null and ${condition.sql}
       on conflict (course_id, kind, subject_id) do update set subject_id = n.subject_id returning n.id`,
      [newId(), tx.now, lineId, ...condition.params],
    );
    if (marked.length === 0) throw new DomainError('platform.not_found');
  }

  /** Done in a version, dismissed with a reason, or open again. @throws platform.stale_edit with the present state, evaluation.version_too_old */
  async settleFinding(tx: Tx, command: SettleFindingCommand): Promise<void> {
    const { findingId, state, scope } = command;
    const found = await this.lock(tx, findingId, scope);
    if (found.revision !== command.revision) throw new DomainError('platform.stale_edit', { state: found.state, revision: found.revision });
    const mendedIn = state === 'DONE' ? await this.mendingVersion(tx, found, command.versionId) : null;
    const reason = state === 'DISMISSED' ? tidyLine(command.reason) : null;
    if (state === 'DISMISSED' && (reason?.length ?? 0) < 5) throw new DomainError('evaluation.reason_needed');
    const closed = state === 'OPEN' ? null : tx.now;
    await tx.query(
      `update evaluation.finding set state = $2, mended_in = $3, reason = $4, closed_at = $5, closed_by = $6, revision = revision + 1 where id = $1`,
      [findingId, state, mendedIn, reason, closed, closed && scope.actor.accountId],
    );
    tx.audit('evaluation.finding_settled', { kind: 'finding', id: findingId }, { courseId: found.courseId, state });
  }

  private async lock(tx: Tx, findingId: string, scope: Scope): Promise<FoundRow> {
    const condition = feedbackCondition(scope, 2);
    const [row] = await tx.query<FoundRow>(
      `select n.course_id as "courseId", v.number, n.state, n.revision from evaluation.finding n
         join catalogue.course c on c.id = n.course_id
         join catalogue.course_version v on v.id = n.version_id
        where n.id = $1 and ${condition.sql} for update of n`,
      [findingId, ...condition.params],
    );
    if (!row) throw new DomainError('platform.not_found');
    return row;
  }

  private async mendingVersion(tx: Tx, { courseId, number }: FoundRow, versionId: CourseVersionId | null): Promise<CourseVersionId> {
    const [version] = await tx.query<{ id: CourseVersionId; number: number }>(
      'select v.id, v.number from catalogue.course_version v where v.id = $1 and v.course_id = $2',
      [versionId, courseId],
    );
    if (!version) throw new DomainError('platform.not_found');
    if (version.number <= number) throw new DomainError('evaluation.version_too_old');
    return version.id;
  }
}
