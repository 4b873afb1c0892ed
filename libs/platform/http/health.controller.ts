import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError } from '@piawai/contracts';

import { Public } from '../auth/access.decorators';
import { Database } from '../database/database';
import { METRICS_CONTENT_TYPE, metricsText } from './metrics';

/** For the machinery around a process; the front door does not pass these on. */
@ApiExcludeController()
@Controller()
@Public()
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('health/live')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  @Get('health/ready')
  async ready(): Promise<{ status: 'up' }> {
    await this.database.read('select 1').catch(() => {
      throw new DomainError('platform.busy');
    });
    return { status: 'up' };
  }

  @Get('metrics')
  @Header('content-type', METRICS_CONTENT_TYPE)
  metrics(): Promise<string> {
    return metricsText();
  }
}
