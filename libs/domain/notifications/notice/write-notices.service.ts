import { Injectable } from '@nestjs/common';
import type { DomainEvent, EventName } from '@piawai/contracts';
import type { Tx } from '@piawai/platform/database/tx';

import { changesToAsk } from './changes-to-ask';
import { dueReminders } from './due-reminders';
import { sourceSql, subjectOf } from './notice-sources';
import { TellPeopleService } from './tell-people.service';
import type { WantedNotice } from './wanted-notice';

/** Turns events, and dates that come near, into messages. */
@Injectable()
export class WriteNoticesService {
  constructor(private readonly people: TellPeopleService) {}

  /** Tells everybody whom these events concern; one question per kind of event, whatever their number. */
  async writeNotices(tx: Tx, events: readonly DomainEvent[]): Promise<void> {
    const byName = new Map<EventName, { readonly ids: string[]; readonly subjects: string[] }>();
    for (const event of events) {
      const subject = subjectOf(event);
      if (subject === null) continue;
      const group = byName.get(event.name) ?? { ids: [], subjects: [] };
      group.ids.push(event.id);
      group.subjects.push(subject);
      byName.set(event.name, group);
    }
    const wanted: WantedNotice[] = [];
    for (const [name, { ids, subjects }] of byName) {
      const sql = sourceSql(name);
      wanted.push(...(await tx.query<WantedNotice>(sql, sql.includes('$3') ? [ids, subjects, tx.now] : [ids, subjects])));
    }
    await this.people.tell(tx, wanted);
    await settleRequests(tx, byName.get('learning.enrolment_decided')?.subjects ?? []);
  }

  /** Tells of dates seven days and one day ahead, `limit` at most. @returns how many */
  async remind(tx: Tx, limit: number): Promise<number> {
    const wanted = await dueReminders(tx, limit);
    await this.people.tell(tx, wanted);
    return wanted.length;
  }

  /** Asks two weeks after a completion what the course changed, `limit` people at most. @returns how many */
  async askChanges(tx: Tx, limit: number): Promise<number> {
    const wanted = await changesToAsk(tx, limit);
    await this.people.tell(tx, wanted);
    return wanted.length;
  }
}

/** What somebody has decided no longer waits in an inbox. */
async function settleRequests(tx: Tx, enrolmentIds: readonly string[]): Promise<void> {
  if (enrolmentIds.length === 0) return;
  await tx.query(
    `update notifications.notice set read_at = $2 where kind in ('request_waiting', 'request_forwarded') and read_at is null and source = any ($1::text[])`,
    [enrolmentIds.flatMap((id) => [`request_waiting ${id}`, `request_forwarded ${id} 1`, `request_forwarded ${id} 2`]), tx.now],
  );
}
