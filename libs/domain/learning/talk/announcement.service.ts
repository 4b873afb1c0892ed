import { Injectable } from '@nestjs/common';
import { type Actor, type AnnouncementId, type CourseId, DomainError } from '@piawai/contracts';
import { civilDateIn } from '@piawai/platform/clock/civil-date';
import type { Tx } from '@piawai/platform/database/tx';

import { runClassroom } from './classroom';
import { ANNOUNCEMENTS_PER_DAY, cleanLine, cleanText, LONGEST_POST, LONGEST_TITLE } from './plain-text.rules';

export const AUDIENCES = ['ACTIVE', 'COMPLETED', 'ALL'] as const;
export type Audience = (typeof AUDIENCES)[number];

export interface SendAnnouncement {
  /** Made by the client: sent again, it goes out once. */
  readonly id: AnnouncementId;
  readonly courseId: CourseId;
  readonly actor: Actor;
  readonly audience: Audience;
  readonly title: string;
  readonly text: string;
}

interface OwnAnnouncement {
  readonly announcementId: AnnouncementId;
  readonly courseId: CourseId;
  readonly actor: Actor;
}

/** States of enrolment that an audience means. */
export const AUDIENCE_STATES = `case x.audience when 'ALL' then array['ACTIVE', 'COMPLETED'] else array[x.audience] end`;

/** One word to everybody in a course, from those who run it. */
@Injectable()
export class AnnouncementService {
  /** Sends at once; whoever is in the audience now is told. @throws learning.announcement_limit, learning.nobody_to_tell @returns how many are told */
  async sendAnnouncement(tx: Tx, { id, courseId, actor, audience, ...words }: SendAnnouncement): Promise<number> {
    const { zone } = await runClassroom((sql, params) => tx.query(sql, params), courseId, actor);
    const { title, text } = cleanWords(words);
    // Places of a day are given out one after the other; the unique key holds should two take the same.
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 186))', [courseId]);
    const [earlier] = await tx.query<{ same: boolean; people: number }>(
      'select course_id = $2 and audience = $3 and title = $4 and text = $5 as same, people from learning.announcement where id = $1',
      [id, courseId, audience, title, text],
    );
    if (earlier && !earlier.same) throw new DomainError('platform.different_repeat');
    if (earlier) return earlier.people;
    const people = await this.countPeople(tx, courseId, audience);
    if (people === 0) throw new DomainError('learning.nobody_to_tell');
    const on = civilDateIn(zone, tx.now);
    const [today] = await tx.query<{ sent: number }>('select count(*)::int as sent from learning.announcement where course_id = $1 and sent_on = $2', [courseId, on]);
    if (today!.sent >= ANNOUNCEMENTS_PER_DAY) throw new DomainError('learning.announcement_limit');
    await tx.query(
      `insert into learning.announcement (id, course_id, account_id, audience, title, text, people, sent_on, place, sent_at, revision)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1)`,
      [id, courseId, actor.accountId, audience, title, text, people, on, today!.sent + 1, tx.now],
    );
    tx.publish('learning.announcement_sent', { announcementId: id, courseId });
    tx.audit('learning.announcement_sent', { kind: 'announcement', id }, { audience, people });
    return people;
  }

  /** Mends the words of one that was sent; nobody is told again, readers see that it was corrected. @throws platform.stale_edit with the present words */
  async correctAnnouncement(tx: Tx, { revision, title, text, ...own }: OwnAnnouncement & { readonly revision: number; readonly title: string; readonly text: string }): Promise<number> {
    const present = await this.lock(tx, own);
    if (present.withdrawn) throw new DomainError('learning.announcement_withdrawn');
    if (present.revision !== revision) throw new DomainError('platform.stale_edit', { title: present.title, text: present.text, revision: present.revision });
    const words = cleanWords({ title, text });
    if (words.title === present.title && words.text === present.text) return revision;
    await tx.query('update learning.announcement set title = $2, text = $3, corrected_at = $4, revision = revision + 1 where id = $1', [
      own.announcementId, words.title, words.text, tx.now,
    ]);
    tx.audit('learning.announcement_sent', { kind: 'announcement', id: own.announcementId }, { corrected: true });
    return revision + 1;
  }

  /** Takes one back: participants no longer read it. It keeps its place of the day. */
  async withdrawAnnouncement(tx: Tx, own: OwnAnnouncement): Promise<void> {
    if ((await this.lock(tx, own)).withdrawn) return;
    await tx.query('update learning.announcement set withdrawn_at = $2 where id = $1', [own.announcementId, tx.now]);
    tx.audit('learning.announcement_sent', { kind: 'announcement', id: own.announcementId }, { withdrawn: true });
  }

  private async countPeople(tx: Tx, courseId: CourseId, audience: Audience): Promise<number> {
    const [row] = await tx.query<{ people: number }>(
      `select count(*)::int as people from (values ($2::text)) as x(audience) join learning.enrolment e on e.course_id = $1 and e.state = any (${AUDIENCE_STATES})`,
      [courseId, audience],
    );
    return row!.people;
  }

  private async lock(tx: Tx, { announcementId, courseId, actor }: OwnAnnouncement): Promise<{ title: string; text: string; revision: number; withdrawn: boolean }> {
    await runClassroom((sql, params) => tx.query(sql, params), courseId, actor);
    const [row] = await tx.query<{ title: string; text: string; revision: number; withdrawn: boolean }>(
      'select title, text, revision, withdrawn_at is not null as withdrawn from learning.announcement where id = $1 and course_id = $2 for no key update',
      [announcementId, courseId],
    );
    if (!row) throw new DomainError('platform.not_found');
    return row;
  }
}

function cleanWords({ title, text }: { readonly title: string; readonly text: string }): { title: string; text: string } {
  const words = { title: cleanLine(title), text: cleanText(text) };
  if (!words.title || words.title.length > LONGEST_TITLE) throw new DomainError('platform.invalid_input', { field: 'title' });
  if (!words.text || words.text.length > LONGEST_POST) throw new DomainError('platform.invalid_input', { field: 'text' });
  return words;
}
