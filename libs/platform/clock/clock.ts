import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@piawai/contracts';

import { civilDateIn } from './civil-date';

/** The only source of time of domain code. Outside production it can be moved, so that tests and the demo travel. */
@Injectable()
export class Clock {
  private offsetMs = 0;

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  /** Today's civil date in an IANA zone such as `Asia/Jakarta`. */
  today(zone: string): CivilDate {
    return civilDateIn(zone, this.now());
  }

  /** @param offsetMs how far this clock is ahead of the machine's, in milliseconds */
  setOffset(offsetMs: number): void {
    this.offsetMs = offsetMs;
  }
}
