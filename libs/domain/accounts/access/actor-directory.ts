import { Injectable } from '@nestjs/common';
import type { Actor, CivilDate, Grant, Reach, Role } from '@piawai/contracts';
import { type AgencySettings, OrganisationReader } from '@piawai/domain/organisation';
import { TimedCache } from '@piawai/platform/auth/timed-cache';
import { Clock } from '@piawai/platform/clock/clock';
import { Database } from '@piawai/platform/database/database';

import { sessionLives } from '../session/session.rules';
import { effectiveGrants, isStaffRole } from './access.rules';

/** Milliseconds for which a process may act on grants it has read: what is taken away ends within ten seconds. */
const CACHE_MS = 10_000;
const CACHE_ENTRIES = 20_000;
/** A session's last use is written at most this often, in milliseconds. */
const TOUCH_MS = 60_000;

interface SessionRow {
  id: string;
  account_id: string;
  started_at: Date;
  last_used_at: Date;
  ended_at: Date | null;
  employee_id: string | null;
  merged_ids: string[];
  agency_id: string;
  blocked: boolean;
  mfa_active: boolean;
  today: CivilDate;
  grants: GrantRow[];
  leads: boolean;
  stands_in: boolean;
}

interface GrantRow {
  role: Role;
  reach_kind: string;
  reach_id: string | null;
  valid_from: CivilDate;
  valid_to: CivilDate | null;
}

/** One statement: learners report every few seconds, so most requests meet an entry of the cache that has run out. */
const SESSION = `
  select s.id, s.account_id, s.started_at, s.last_used_at, s.ended_at, p.employee_id, a.agency_id, p.today,
         array(select d.id from organisation.employee d where d.merged_into = p.employee_id) as merged_ids,
         a.blocked_at is not null as blocked, a.mfa_confirmed_at is not null as mfa_active,
         coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'reach_kind', g.reach_kind, 'reach_id', g.reach_id,
                            'valid_from', g.valid_from, 'valid_to', g.valid_to))
                     from accounts.grant_row g
                    where g.account_id = a.id and g.valid_from <= p.today and (g.valid_to is null or g.valid_to > p.today)), '[]') as grants,
         exists (select from organisation.supervision v where v.supervisor_id = p.employee_id and v.valid @> p.today)
           or exists (select from organisation.headship h where h.employee_id = p.employee_id and h.valid @> p.today) as leads,
         exists (select from organisation.stand_in i where i.stand_in_id = p.employee_id and i.valid @> p.today) as stands_in
  from accounts.session s
  join accounts.account a on a.id = s.account_id
  join organisation.unit u on u.id = a.agency_id
  left join organisation.employee e on e.id = a.employee_id
  cross join lateral (select coalesce(e.merged_into, a.employee_id) as employee_id, ($2::timestamptz at time zone u.zone)::date as today) p
  where s.id = $1`;

/** Who acts in a session, with the grants of today; null for a session that has ended. */
@Injectable()
export class ActorDirectory {
  private readonly actors = new TimedCache<Actor | null>(CACHE_MS, CACHE_ENTRIES);
  private readonly settings = new TimedCache<AgencySettings>(CACHE_MS, CACHE_ENTRIES);

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisation: OrganisationReader,
  ) {}

  actorOf(sessionId: string): Promise<Actor | null> {
    return this.actors.get(sessionId, () => this.load(sessionId));
  }

  /** Forgets what this process knows, so that a change of its own holds at once. */
  forget(sessionId?: string): void {
    this.actors.forget(sessionId);
    if (sessionId === undefined) this.settings.forget();
  }

  private async load(sessionId: string): Promise<Actor | null> {
    const now = this.clock.now();
    const [session] = await this.database.read<SessionRow>(SESSION, [sessionId, now]);
    if (!session || session.blocked) return null;
    const grants = await this.grantsOf(session);
    const staff = grants.some((grant) => isStaffRole(grant.role));
    const times = { startedAt: session.started_at, lastUsedAt: session.last_used_at, endedAt: session.ended_at };
    if (!sessionLives(times, staff, now)) return null;
    if (staff && now.getTime() - session.last_used_at.getTime() >= TOUCH_MS) await this.touch(sessionId);
    return { accountId: session.account_id, sessionId, employeeId: session.employee_id, mergedIds: session.merged_ids, agencyId: session.agency_id, on: session.today, grants };
  }

  private async grantsOf({ agency_id: agencyId, employee_id: employeeId, today, ...session }: SessionRow): Promise<Grant[]> {
    const settings = await this.settings.get(`${agencyId} ${today}`, () => this.organisation.settingsOf(agencyId, today));
    const stored = session.grants.map((row) => ({ role: row.role, reach: reachOf(row), from: row.valid_from, to: row.valid_to }));
    const secondFactorDue = settings.mfaRequired && !session.mfa_active;
    return effectiveGrants({ employeeId, leads: session.leads, standsIn: session.stands_in, stored, secondFactorDue }, today);
  }

  private async touch(sessionId: string): Promise<void> {
    await this.database.transaction((tx) => tx.query('update accounts.session set last_used_at = $2 where id = $1', [sessionId, tx.now]));
  }
}

/** A stored grant's reach; only the installation has no id. */
export function reachOf(row: { reach_kind: string; reach_id: string | null }): Reach {
  const id = row.reach_id ?? '';
  switch (row.reach_kind) {
    case 'subtree':
      return { kind: 'subtree', unitId: id };
    case 'course':
      return { kind: 'course', courseId: id };
    case 'partner':
      return { kind: 'partner', partnerId: id };
    case 'mentees':
      return { kind: 'mentees', employeeId: id };
    case 'installation':
      return { kind: 'installation' };
    default:
      throw new Error(`Unknown reach ${row.reach_kind}.`);
  }
}
