import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { StandardsReader } from '@piawai/domain/standards';
import { dutyAt, jpPolicyAt } from '@piawai/domain/standards/rules';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';
import { PageQuery } from '@piawai/platform/http/page';

import { CompetencyLevelsDto, DevelopmentFormsDto, DictionaryDto, JpRulesDto, OnDateQuery, PositionPageDto, PositionStandardDto } from './standards.dto';

const EMPLOYEE_KINDS = ['PNS', 'CPNS', 'PPPK', 'PPPK_PARUH_WAKTU'];

/** Competency dictionary, position standards, forms of development and the rules of JP. */
@Controller('standards')
@Requires('standards.competency.read')
export class StandardsController {
  constructor(private readonly standards: StandardsReader) {}

  @Get('competencies')
  async dictionary(@CurrentActor() actor: Actor): Promise<DictionaryDto> {
    return { items: await this.standards.dictionary(actor.agencyId) };
  }

  @Get('competencies/:competencyId/levels')
  async levels(@Param('competencyId', ParseUUIDPipe) competencyId: string): Promise<CompetencyLevelsDto> {
    return { items: await this.standards.levelsOf(competencyId) };
  }

  @Get('positions')
  positions(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<PositionPageDto> {
    return this.standards.positions(actor.agencyId, actor.on, page);
  }

  @Get('positions/:positionId')
  async standard(
    @CurrentActor() actor: Actor,
    @Param('positionId', ParseUUIDPipe) positionId: string,
    @Query() query: OnDateQuery,
  ): Promise<PositionStandardDto> {
    const on = query.on ?? actor.on;
    const [position, items] = await Promise.all([this.standards.positionById(positionId), this.standards.standardOf(positionId, on)]);
    return { ...position, on, items };
  }

  @Get('forms')
  async forms(): Promise<DevelopmentFormsDto> {
    return { items: await this.standards.courseForms() };
  }

  @Get('jp-rules')
  async jpRules(@CurrentActor() actor: Actor, @Query() query: OnDateQuery): Promise<JpRulesDto> {
    const on = query.on ?? actor.on;
    const [forms, policies, duties] = await Promise.all([this.standards.forms(), this.standards.jpPolicies(on), this.standards.dutyPolicies(on)]);
    const { agencyId } = actor;
    return {
      on,
      policies: forms.flatMap((form) => jpPolicyAt(policies, { formId: form.id, agencyId, date: on }) ?? []),
      duties: EMPLOYEE_KINDS.flatMap((employeeKind) => dutyAt(duties, { employeeKind, agencyId, date: on }) ?? []),
    };
  }
}
