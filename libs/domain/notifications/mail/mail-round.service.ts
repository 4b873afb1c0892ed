import { Injectable } from '@nestjs/common';
import type { UnitId } from '@piawai/contracts';
import { OrganisationReader, type QuietHours } from '@piawai/domain/organisation';
import { civilDateIn } from '@piawai/platform/clock/civil-date';
import type { Tx } from '@piawai/platform/database/tx';
import { newId } from '@piawai/platform/database/uuid';

import { quietUntil } from './quiet-hours.rules';

/** Mails that one job sends one after the other: a mail server that is away then holds up a few jobs, not thousands. */
const MAILS_PER_BATCH = 25;

interface DueMail {
  readonly id: string;
  readonly agencyId: UnitId;
  /** IANA zone of the reader's unit. */
  readonly zone: string;
  readonly skip: 'NO_ADDRESS' | 'BLOCKED' | null;
}

/** Closes mails that are due: into a batch to be sent, to the end of the quiet hours, or aside when nobody can be reached. */
@Injectable()
export class MailRoundService {
  constructor(private readonly organisation: OrganisationReader) {}

  /** At most `limit` mails in a round. */
  async closeDue(tx: Tx, limit: number): Promise<void> {
    const due = await tx.query<DueMail>(
      `select m.id, a.agency_id as "agencyId", coalesce(place.zone, agency.zone) as zone,
              case when a.blocked_at is not null then 'BLOCKED' when a.email is null then 'NO_ADDRESS' end as skip
       from notifications.mail m
       join accounts.account a on a.id = m.account_id
       join organisation.unit agency on agency.id = a.agency_id
       left join lateral (
         select u.zone from organisation.membership s join organisation.unit u on u.id = s.unit_id
         where s.employee_id = a.employee_id and s.valid @> ($1::timestamptz at time zone agency.zone)::date limit 1
       ) place on true
       where m.state in ('GATHERING', 'WAITING') and m.due_at <= $1
       order by m.due_at, m.id limit $2 for update of m skip locked`,
      [tx.now, limit],
    );
    if (due.length === 0) return;
    const quiet = await this.quietHours(tx, due);
    const held = due.map((mail) => ({ ...mail, until: quietUntil(tx.now, mail.zone, quiet.get(mail.agencyId) ?? null) }));
    await this.skip(tx, due.filter(({ skip }) => skip));
    await this.hold(tx, held.filter(({ skip, until }) => !skip && until));
    await this.release(tx, held.filter(({ skip, until }) => !skip && !until));
  }

  private async quietHours(tx: Tx, mails: readonly DueMail[]): Promise<Map<UnitId, QuietHours | null>> {
    const hours = new Map<UnitId, QuietHours | null>();
    for (const { agencyId, zone } of mails) {
      if (!hours.has(agencyId)) hours.set(agencyId, (await this.organisation.settingsOf(agencyId, civilDateIn(zone, tx.now), tx)).quietHours);
    }
    return hours;
  }

  private async skip(tx: Tx, mails: readonly DueMail[]): Promise<void> {
    await tx.query(
      `update notifications.mail m set state = 'SKIPPED', reason = s.reason, settled_at = $3
       from unnest($1::uuid[], $2::text[]) as s(id, reason) where m.id = s.id`,
      [mails.map(({ id }) => id), mails.map(({ skip }) => skip), tx.now],
    );
  }

  private async hold(tx: Tx, mails: readonly { readonly id: string; readonly until: Date | null }[]): Promise<void> {
    await tx.query(
      `update notifications.mail m set due_at = h.until from unnest($1::uuid[], $2::timestamptz[]) as h(id, until) where m.id = h.id`,
      [mails.map(({ id }) => id), mails.map(({ until }) => until)],
    );
  }

  private async release(tx: Tx, mails: readonly DueMail[]): Promise<void> {
    const batchOf = mails.map((_, index) => Math.floor(index / MAILS_PER_BATCH));
    const batches = [...new Set(batchOf)].map(() => newId());
    await tx.query(
      `update notifications.mail m set state = 'DUE', batch_id = d.batch from unnest($1::uuid[], $2::uuid[]) as d(id, batch) where m.id = d.id`,
      [mails.map(({ id }) => id), batchOf.map((batch) => batches[batch])],
    );
    for (const batchId of batches) tx.publish('notifications.mails_due', { batchId });
  }
}
