import { type DynamicModule, Global, Module, type OnApplicationShutdown } from '@nestjs/common';

import { Clock } from '../clock/clock';
import { loadClockOffset } from '../clock/clock-offset';
import { Config } from '../config/config';
import { refuseWritableEvidence } from './append-only.check';
import { APPLICATION_ROLE } from './data-source';
import { Database } from './database';

/** One Database per process, with `poolSize` connections each for transactions and for reads; the start is refused when evidence could be rewritten. */
@Global()
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static forProcess(name: string, poolSize: number): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        Clock,
        {
          provide: Database,
          inject: [Config, Clock],
          useFactory: async (config: Config, clock: Clock) => {
            const database = await Database.connect({ url: config.databaseUrl, role: APPLICATION_ROLE, poolSize, applicationName: name }, clock);
            await refuseWritableEvidence(database);
            if (!config.isProduction) await loadClockOffset(database, clock);
            return database;
          },
        },
      ],
      exports: [Database, Clock],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    // In the preview that writes the OpenAPI document nothing was built.
    await this.database?.close();
  }
}
