import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { PolicyService, StandardsReader } from '@piawai/domain/standards';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';
import { Database } from '@piawai/platform/database/database';

import { AddDutyInput, AddJpPolicyInput } from './policy.dto';

/** An agency's own rules of JP, beside the national ones. */
@Controller('standards')
@Requires('standards.standard.manage')
export class PoliciesController {
  constructor(
    private readonly database: Database,
    private readonly standards: StandardsReader,
    private readonly policies: PolicyService,
  ) {}

  @Post('duties')
  @HttpCode(204)
  async addDuty(@CurrentScope() scope: Scope, @Body() input: AddDutyInput): Promise<void> {
    const agencyId = await this.standards.managedAgency(scope);
    await this.database.transaction((tx) => this.policies.addDuty(tx, { ...input, agencyId, today: scope.actor.on }));
  }

  @Post('jp-policies')
  @HttpCode(204)
  async addJpPolicy(@CurrentScope() scope: Scope, @Body() input: AddJpPolicyInput): Promise<void> {
    const agencyId = await this.standards.managedAgency(scope);
    const jpPerUnit = input.unit === 'MINUTES' ? null : input.jpPerUnit;
    await this.database.transaction((tx) => this.policies.addJpPolicy(tx, { ...input, jpPerUnit, agencyId, today: scope.actor.on }));
  }
}
