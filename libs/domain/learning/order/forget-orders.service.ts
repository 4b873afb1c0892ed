import { Injectable } from '@nestjs/common';
import type { EnrolmentOrderId } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

/** Days after the last step for which a preview, or the numbers as they were given, can be looked up. */
const KEPT_DAYS = 30;

/** Lets go of previews that nobody confirmed, and of the numbers in applied orders; who was enrolled by an order stays known. */
@Injectable()
export class ForgetOrdersService {
  /** The order whose last step is longest ago. @returns its id; null when none is old enough */
  async forgetOldest(tx: Tx): Promise<EnrolmentOrderId | null> {
    const before = new Date(tx.now.getTime() - KEPT_DAYS * 86_400_000);
    const [old] = await tx.query<{ id: EnrolmentOrderId; state: string }>(
      `select o.id, o.state from learning.enrolment_order o
        where o.changed_at < $1 and o.state <> 'APPLYING'
          and (o.state = 'CHECKED' or exists (select from learning.enrolment_order_row r where r.order_id = o.id and r.given is not null))
        order by o.changed_at limit 1 for update skip locked`,
      [before],
    );
    if (!old) return null;
    if (old.state === 'CHECKED') {
      await tx.query('delete from learning.enrolment_order_row where order_id = $1', [old.id]);
      await tx.query('delete from learning.enrolment_order where id = $1', [old.id]);
    } else {
      await tx.query('update learning.enrolment_order_row set given = null where order_id = $1 and given is not null', [old.id]);
    }
    return old.id;
  }
}
