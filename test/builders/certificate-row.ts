import type { CompletionId } from '@piawai/contracts';
import { newId } from '@piawai/platform/database/uuid';

import type { TestDatabase } from '../environment/database';

let serial = 0;

/** The certificate of a completion as a mere row, beside `aCompletionRow`. @returns its number */
export function aCertificateRow(db: TestDatabase, completionId: CompletionId): Promise<string> {
  serial += 1;
  const numberText = `800.2.4/${serial}/UJI/2026`;
  return db.database.transaction(async (tx) => {
    const [{ id: registerId } = { id: '' }] = await tx.query<{ id: string }>(
      `insert into certificates.register (id, agency_id, year, last_number)
       select $1, c.agency_id, extract(year from c.completed_on), $3 from learning.completion c where c.id = $2
       on conflict (agency_id, year) do update set last_number = excluded.last_number returning id`,
      [newId(), completionId, serial],
    );
    await tx.query(
      `insert into certificates.certificate (id, completion_id, enrolment_id, employee_id, unit_id, agency_id, course_id, kind, edition, register_id, year, number, number_text,
         verification_id, verify_code, issued_on, jp, template_id, frozen, state, issued_at)
       select $1::uuid, c.id, c.enrolment_id, c.employee_id, c.unit_id, c.agency_id, c.course_id, 'SERTIFIKAT', 1, $3, extract(year from c.completed_on), $4, $5,
         $1::uuid::text, 'ABCD2345', c.completed_on, c.jp, (select id from certificates.template limit 1), '{}', 'ISSUED', c.completed_at
       from learning.completion c where c.id = $2`,
      [newId(), completionId, registerId, serial, numberText],
    );
    return numberText;
  });
}
