import { Controller, Get, Header, Ip, Param, Query } from '@nestjs/common';
import { VerificationReader } from '@piawai/domain/certificates';
import { Public } from '@piawai/platform/auth/access.decorators';
import { RateLimit } from '@piawai/platform/auth/rate-limit';

import { NumberAnswersDto, NumberQuery, VerificationDto } from './verification.dto';

/** An office behind one address checks a pile of certificates; a harvester does not get far. */
const BY_ID = { limit: 120, seconds: 60 };
/** Fewer, for here the code could be guessed. */
const BY_NUMBER = { limit: 20, seconds: 60 };

/** Public check of a certificate, without signing in. */
@Public()
@Controller('certificates/verifications')
export class VerificationsController {
  constructor(
    private readonly verification: VerificationReader,
    private readonly limits: RateLimit,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async byNumber(@Ip() address: string, @Query() { number, code }: NumberQuery): Promise<NumberAnswersDto> {
    await this.limits.take(`certificates.verify-number:${address}`, BY_NUMBER);
    return { items: await this.verification.byNumber(number, code ?? null) };
  }

  @Get(':verificationId')
  @Header('cache-control', 'no-store')
  async byId(@Ip() address: string, @Param('verificationId') verificationId: string): Promise<VerificationDto> {
    await this.limits.take(`certificates.verify:${address}`, BY_ID);
    return this.verification.byId(verificationId);
  }
}
