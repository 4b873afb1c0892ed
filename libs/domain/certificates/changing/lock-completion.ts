import type { CompletionId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

/**
 * One change of a completion's certificates at a time: twins of a delivery, a correction and an annulment wait for each
 * other here, before any of them reaches the register.
 */
export async function lockCompletion(tx: Tx, completionId: CompletionId): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('certificates.completion:' || $1, 0))`, [completionId]);
}
