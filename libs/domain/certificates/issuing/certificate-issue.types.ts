import type { CertificateId, CompletionId } from '@piawai/contracts';
import type { LearningPlan } from '@piawai/domain/catalogue';
import type { CompletionFact } from '@piawai/domain/learning';
import type { DevelopmentForm } from '@piawai/domain/standards';

/** The facts of a completion that never change, gathered before the transaction that issues. */
export interface IssueMaterial {
  readonly completion: CompletionFact;
  readonly plan: LearningPlan;
  readonly form: DevelopmentForm;
}

/** What became of an order to issue: a second delivery finds the certificate of the first. */
export interface IssuedCertificate {
  readonly certificateId: CertificateId;
  readonly completionId: CompletionId;
  readonly numberText: string;
}
