import { Controller, Get, Query } from '@nestjs/common';
import type { Actor } from '@piawai/contracts';
import { RegisterReader } from '@piawai/domain/certificates';
import { CurrentActor, Requires } from '@piawai/platform/auth/access.decorators';

import { NextNumberDto, NextNumberQuery } from './register.dto';

/** Where the register of the caller's agency stands. */
@Controller('certificates/register')
export class RegisterController {
  constructor(private readonly registers: RegisterReader) {}

  /** The running number of the next certificate, to preview how it will be printed. */
  @Get('next')
  @Requires('certificates.certificate.read')
  async next(@Query() { year }: NextNumberQuery, @CurrentActor() { agencyId }: Actor): Promise<NextNumberDto> {
    return { number: await this.registers.nextNumber(agencyId, year) };
  }
}
