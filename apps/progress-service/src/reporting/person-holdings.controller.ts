import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import type { Scope } from '@piawai/contracts';
import { PersonHoldingsReader } from '@piawai/domain/reporting';
import { CurrentScope, Requires } from '@piawai/platform/auth/access.decorators';

import { PersonHoldingsDto } from './person-holdings.dto';

/** What hangs on one record of a person, for the one who merges duplicates. */
@Controller('reporting/people')
@Requires('organisation.employee.manage')
export class PersonHoldingsController {
  constructor(private readonly holdings: PersonHoldingsReader) {}

  /** Counts of learning, certificates and ledger entries, and the account. */
  @Get(':employeeId/holdings')
  of(@CurrentScope() scope: Scope, @Param('employeeId', ParseUUIDPipe) employeeId: string): Promise<PersonHoldingsDto> {
    return this.holdings.holdingsOf(scope, employeeId);
  }
}
