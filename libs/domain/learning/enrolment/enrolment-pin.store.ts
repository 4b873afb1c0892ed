import type { AccountId, EnrolmentId } from '@piawai/contracts';
import type { LearningPlan } from '@piawai/domain/catalogue';
import type { Tx } from '@piawai/platform/database/tx';

export interface NewPin {
  readonly enrolmentId: EnrolmentId;
  readonly plan: LearningPlan;
  readonly reason: 'ENROLLED' | 'CORRECTION' | 'MOVE';
  readonly pinnedBy: AccountId | null;
}

/** Binds an enrolment to a version with a copy of its rules; earlier pins stay. The caller holds the enrolment. */
export async function pinVersion(tx: Tx, pin: NewPin): Promise<void> {
  await tx.query(
    `insert into learning.enrolment_pin (enrolment_id, ordinal, version_id, rules, rule_hash, reason, pinned_by, pinned_at)
     select $1, coalesce(max(ordinal), 0) + 1, $2, $3, $4, $5, $6, $7 from learning.enrolment_pin where enrolment_id = $1`,
    [pin.enrolmentId, pin.plan.versionId, JSON.stringify(pin.plan.rules), pin.plan.ruleHash, pin.reason, pin.pinnedBy, tx.now],
  );
}
