import { createHmac, timingSafeEqual } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { deriveKey } from '@piawai/platform/auth/derive-key';
import { Config } from '@piawai/platform/config/config';

import { codeFrom } from './activation-code.rules';

/** The codes of slips: derived from the slip's id and the installation's key, so the database alone knows none of them. */
@Injectable()
export class ActivationCodes {
  private readonly key: Buffer;

  constructor(config: Config) {
    this.key = deriveKey(config.tokenSecret, 'activation code');
  }

  /** @returns in groups, such as `K7M-3RP-X4D` */
  codeOf(slipId: string): string {
    return codeFrom(createHmac('sha256', this.key).update(slipId).digest());
  }

  /** @param code as `readCode` gives it */
  isCodeOf(slipId: string, code: string): boolean {
    return timingSafeEqual(Buffer.from(this.codeOf(slipId)), Buffer.from(code));
  }
}
