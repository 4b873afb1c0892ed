import { newId } from '@piawai/platform/database/uuid';

import type { ObjectOfRoute } from '../belonging';
import type { World } from '../world';

const KIND = 'certificate_issued';
const TEXTS = { id: { subject: 'Sertifikat {{course}}', text: 'Sertifikat Anda terbit.' }, en: { subject: 'Certificate {{course}}', text: 'It was issued.' } };

/** A message in the inbox of the owner. */
async function aNotice({ db, owner }: World): Promise<{ noticeId: string }> {
  const noticeId = newId();
  await db.database.transaction((tx) =>
    tx.query(
      `insert into notifications.notice (id, account_id, kind, source, subject, in_inbox, created_at) values ($1::uuid, $2, 'export_ready', $1::text, '{}', true, $3)`,
      [noticeId, owner.accountId, tx.now],
    ),
  );
  return { noticeId };
}

/** A mail to somebody of the agency that did not leave. */
async function aStuckMail({ db, account }: World): Promise<{ mailId: string }> {
  const [mailId, { accountId }] = [newId(), await account()];
  await db.database.transaction((tx) =>
    tx.query(`insert into notifications.mail (id, account_id, state, reason, due_at, opened_at, settled_at) values ($1, $2, 'FAILED', 'REFUSED', $3, $3, $3)`, [
      mailId, accountId, tx.now,
    ]),
  );
  return { mailId };
}

async function revisionIn({ db }: World, agencyId: string): Promise<number> {
  const [last] = await db.database.read<{ revision: number }>(
    'select max(revision) as revision from notifications.template where agency_id = $1 and kind = $2',
    [agencyId, KIND],
  );
  return last?.revision ?? 0;
}

export const notificationObjects: Readonly<Record<string, ObjectOfRoute>> = {
  'PUT /notifications/inbox/read': { of: 'caller', make: () => ({}) },
  'PUT /notifications/inbox/:noticeId/read': { of: 'owner', make: async (world) => ({ params: await aNotice(world), body: { read: true } }) },
  'PUT /notifications/preferences': { of: 'caller', make: () => ({ body: { kind: KIND, channel: 'EMAIL', wanted: false } }) },
  'PUT /notifications/preferences/language': { of: 'caller', make: () => ({ body: { language: 'en' } }) },
  'POST /notifications/templates/:kind/preview': { of: 'caller', make: () => ({ params: { kind: KIND }, body: TEXTS }) },
  'PUT /notifications/templates/:kind': {
    of: 'callers agency',
    make: async (world, by) => ({ params: { kind: KIND }, body: { texts: TEXTS, revision: await revisionIn(world, by.agencyId) } }),
  },
  'POST /notifications/mails/:mailId/retry': { of: 'agency', make: async (world) => ({ params: await aStuckMail(world) }) },
};
