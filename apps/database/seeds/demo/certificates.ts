import type { CompletionId } from '@piawai/contracts';
import { scopeFor } from '@piawai/domain/accounts/rules';
import { IssueCertificateService, RevokeCertificateService } from '@piawai/domain/certificates';
import { startOfDay } from '@piawai/platform/clock/civil-date';

import type { Seed } from '../../src/seed-context';
import { demoActor } from './accounts';
import { DEMO_NIPS } from './demo-people';

const DAYS_LATER = 30;

/** One certificate that was issued years ago and revoked a month later; the worker issues all others from their events. */
export const seedCertificates: Seed = async ({ app, database, clock }) => {
  const [first] = await database.read<{ id: CompletionId; completedOn: string; revoked: boolean }>(
    `select k.id, k.completed_on as "completedOn", exists (select from certificates.certificate c where c.completion_id = k.id) as revoked
       from learning.completion k order by k.completed_on, k.id limit 1`,
  );
  if (!first || first.revoked) return;
  const offset = clock.now().getTime() - Date.now();
  clock.setOffset(startOfDay(first.completedOn, 'Asia/Jakarta').getTime() + DAYS_LATER * 86_400_000 - Date.now());
  const issuing = app.get(IssueCertificateService);
  const material = await issuing.gather(first.id);
  const admin = demoActor(DEMO_NIPS.adminBkpsdm, 'ADMIN_BKPSDM');
  await database.transaction(async (tx) => {
    const issued = await issuing.issueCertificate(tx, material);
    if (!issued) return;
    const scope = scopeFor(admin, 'certificates.certificate.correct');
    await app.get(RevokeCertificateService).revokeCertificate(tx, { certificateId: issued.certificateId, scope, reason: 'ISSUED_IN_ERROR', note: 'Tertukar dengan peserta lain yang bernama sama.' });
  });
  clock.setOffset(offset);
};
