import { Injectable } from '@nestjs/common';
import type { AccountId, Actor, AnnouncementId, CourseId } from '@piawai/contracts';
import { AccountReader } from '@piawai/domain/accounts';
import { Clock } from '@piawai/platform/clock/clock';
import { civilDateIn } from '@piawai/platform/clock/civil-date';
import { Database } from '@piawai/platform/database/database';
import { decodeCursor, type Page, pageOf } from '@piawai/platform/http/page';

import type { Audience } from './announcement.service';
import { enterClassroom, runClassroom } from './classroom';
import { ANNOUNCEMENTS_PER_DAY } from './plain-text.rules';

export interface Announcement {
  readonly id: AnnouncementId;
  readonly title: string;
  readonly text: string;
  readonly audience: Audience;
  readonly authorName: string;
  /** Participants at the time; for those who run the course. */
  readonly people: number | null;
  readonly sentAt: Date;
  readonly correctedAt: Date | null;
  readonly withdrawnAt: Date | null;
  /** To be sent along with a correction. */
  readonly revision: number;
}

/** What a new announcement would meet. */
export interface AnnouncementOutlook {
  readonly active: number;
  readonly completed: number;
  /** Announcements that may still be sent today. */
  readonly left: number;
}

type Row = Omit<Announcement, 'authorName'> & { readonly accountId: AccountId };

/** Announcements of a course, for whoever takes or runs it. */
@Injectable()
export class AnnouncementReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly accounts: AccountReader,
  ) {}

  /** Newest first; those taken back are seen by those who run the course alone. */
  async list(courseId: CourseId, actor: Actor, query: { readonly limit: number; readonly after?: string | undefined }): Promise<Page<Announcement>> {
    const { runs } = await enterClassroom((sql, params) => this.database.read(sql, params), courseId, actor);
    const [sentAt, id] = query.after ? decodeCursor(query.after, 2) : [null, null];
    const rows = await this.database.read<Row>(
      `select x.id, x.title, x.text, x.audience, x.account_id as "accountId", case when $2::boolean then x.people end as people,
              x.sent_at as "sentAt", x.corrected_at as "correctedAt", x.withdrawn_at as "withdrawnAt", x.revision
         from learning.announcement x
        where x.course_id = $1 and (x.withdrawn_at is null or $2) and ($3::timestamptz is null or (x.sent_at, x.id) < ($3, $4::uuid))
        order by x.sent_at desc, x.id desc limit $5`,
      [courseId, runs, sentAt, id, query.limit + 1],
    );
    const { items, next } = pageOf(rows, query.limit, (row) => [row.sentAt.toISOString(), row.id]);
    const names = await this.accounts.namesOf([...new Set(items.map((row) => row.accountId))]);
    return { next, items: items.map(({ accountId, ...row }) => ({ ...row, authorName: names.get(accountId) ?? '' })) };
  }

  /** Whom a new one would reach, and how many may be sent today. */
  async outlook(courseId: CourseId, actor: Actor): Promise<AnnouncementOutlook> {
    const { zone } = await runClassroom((sql, params) => this.database.read(sql, params), courseId, actor);
    const [row] = await this.database.read<{ active: number; completed: number; sent: number }>(
      `select count(*) filter (where e.state = 'ACTIVE')::int as active, count(*) filter (where e.state = 'COMPLETED')::int as completed,
              (select count(*)::int from learning.announcement x where x.course_id = $1 and x.sent_on = $2) as sent
         from learning.enrolment e where e.course_id = $1`,
      [courseId, civilDateIn(zone, this.clock.now())],
    );
    const { active, completed, sent } = row!;
    return { active, completed, left: Math.max(0, ANNOUNCEMENTS_PER_DAY - sent) };
  }
}
