import { Injectable } from '@nestjs/common';
import type { Actor, CivilDate, Grant, Reach, Role } from '@piawai/contracts';
import { type AgencySettings, OrganisationReader } from '@piawai/domain/organisation';
import { TimedCache } from '@piawai/platform/auth/timed-cache';
import { civilDateIn } from '@piawai/platform/clock/civil-date';
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
  zone: string;
  blocked: boolean;
  mfa_active: boolean;
}

interface GrantRow {
  role: Role;
  reach_kind: string;
  reach_id: string | null;
  valid_from: CivilDate;
  valid_to: CivilDate | null;
}

const SESSION = `
  select s.id, s.account_id, s.started_at, s.last_used_at, s.ended_at,
         coalesce(e.merged_into, a.employee_id) as employee_id,
         array(select d.id from organisation.employee d where d.merged_into = coalesce(e.merged_into, a.employee_id)) as merged_ids, a.agency_id, u.zone,
         a.blocked_at is not null as blocked, a.mfa_confirmed_at is not null as mfa_active
  from accounts.session s
  join accounts.account a on a.id = s.account_id
  join organisation.unit u on u.id = a.agency_id
  left join organisation.employee e on e.id = a.employee_id
  where s.id = $1`;

const GRANTS = `
  select role, reach_kind, reach_id, valid_from, valid_to
  from accounts.grant_row where account_id = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2)`;

const LEADS = `
  select exists (select from organisation.supervision where supervisor_id = $1 and valid @> $2::date)
      or exists (select from organisation.headship where employee_id = $1 and valid @> $2::date) as leads`;

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
    const [session] = await this.database.read<SessionRow>(SESSION, [sessionId]);
    if (!session || session.blocked) return null;
    const on = civilDateIn(session.zone, now);
    const grants = await this.grantsOf(session, on);
    const staff = grants.some((grant) => isStaffRole(grant.role));
    const times = { startedAt: session.started_at, lastUsedAt: session.last_used_at, endedAt: session.ended_at };
    if (!sessionLives(times, staff, now)) return null;
    if (staff && now.getTime() - session.last_used_at.getTime() >= TOUCH_MS) await this.touch(sessionId);
    return { accountId: session.account_id, sessionId, employeeId: session.employee_id, mergedIds: session.merged_ids, agencyId: session.agency_id, on, grants };
  }

  private async grantsOf(session: SessionRow, today: CivilDate): Promise<Grant[]> {
    const [rows, leaders, settings] = await Promise.all([
      this.database.read<GrantRow>(GRANTS, [session.account_id, today]),
      this.database.read<{ leads: boolean }>(LEADS, [session.employee_id, today]),
      this.settings.get(`${session.agency_id} ${today}`, () => this.organisation.settingsOf(session.agency_id, today)),
    ]);
    const stored = rows.map((row) => ({ role: row.role, reach: reachOf(row), from: row.valid_from, to: row.valid_to }));
    const secondFactorDue = settings.mfaRequired && !session.mfa_active;
    return effectiveGrants({ employeeId: session.employee_id, leads: leaders[0]?.leads === true, stored, secondFactorDue }, today);
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
