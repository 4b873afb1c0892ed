import { Injectable } from '@nestjs/common';
import { PERMISSIONS } from '@piawai/contracts';
import { Database } from '@piawai/platform/database/database';
import { Clock } from '@piawai/platform/clock/clock';
import { StandardsReader } from '@piawai/domain/standards';
import { jpPolicyAt } from '@piawai/domain/standards/rules';

import type { VersionView } from '../course/version-view';
import type { ContractContext } from './publish-contract.rules';

export interface PublishingContext extends ContractContext {
  /** Daily cap of the form in the JP policy that the agency applies today; null = none. */
  readonly dailyJpCap: number | null;
}

/** What the publish contract asks of other folders: the JP policy and who could review. */
@Injectable()
export class ContractContextReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly standards: StandardsReader,
  ) {}

  async contextOf(version: Pick<VersionView, 'formId' | 'agencyId' | 'authorAccountId'>): Promise<PublishingContext> {
    const [agency] = await this.database.read<{ zone: string }>('select zone from organisation.unit where id = $1', [version.agencyId]);
    const date = this.clock.today(agency?.zone ?? 'Asia/Jakarta');
    const policy = jpPolicyAt(await this.standards.jpPolicies(date), { formId: version.formId, agencyId: version.agencyId, date });
    return {
      minutesPerJp: policy?.unit === 'MINUTES' ? policy.minutesPerJp : null,
      dailyJpCap: policy?.national.dailyCap ?? null,
      reviewers: await this.reviewers(version, date),
    };
  }

  private async reviewers({ agencyId, authorAccountId }: Pick<VersionView, 'agencyId' | 'authorAccountId'>, date: string): Promise<number> {
    const [row] = await this.database.read<{ reviewers: number }>(
      `select count(distinct a.id) as reviewers
         from accounts.account a
         join accounts.grant_row g on g.account_id = a.id
        where a.agency_id = $1 and a.id <> $2 and a.blocked_at is null and g.role = any ($3)
          and g.valid_from <= $4 and (g.valid_to is null or g.valid_to > $4)`,
      [agencyId, authorAccountId, PERMISSIONS['catalogue.course.review'].roles, date],
    );
    return row?.reviewers ?? 0;
  }
}
