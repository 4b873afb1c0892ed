import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@piawai/contracts';

import { Public } from '../auth/access.decorators';
import { Clock } from '../clock/clock';
import { loadClockOffset } from '../clock/clock-offset';
import { Config } from '../config/config';
import { Database } from '../database/database';
import { METRICS_CONTENT_TYPE, metricsText } from './metrics';

/** For the machinery around a process; the front door does not pass these on. */
@ApiExcludeController()
@Controller()
@Public()
export class HealthController {
  private readonly needs: (() => Promise<unknown>)[] = [() => this.reachDatabase()];

  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** @param need something else without which the process cannot work; rejects while it is away */
  alsoNeeds(need: () => Promise<unknown>): void {
    this.needs.push(need);
  }

  @Get('health/live')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  @Get('health/ready')
  async ready(): Promise<{ status: 'up' }> {
    await Promise.all(this.needs.map((need) => need())).catch(() => {
      throw new DomainError('platform.busy');
    });
    return { status: 'up' };
  }

  @Get('metrics')
  @Header('content-type', METRICS_CONTENT_TYPE)
  metrics(): Promise<string> {
    return metricsText();
  }

  /** Outside production a process is ready when its clock also stands where the installation's does. */
  private async reachDatabase(): Promise<void> {
    if (this.config.isProduction) await this.database.read('select 1');
    else await loadClockOffset(this.database, this.clock);
  }
}
