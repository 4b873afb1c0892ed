import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { EmployeeId } from '@piawai/contracts';
import { CompetencyModule, RecountService } from '@piawai/domain/competency';
import { ConfigModule } from '@piawai/platform/config/config.module';
import { Database } from '@piawai/platform/database/database';
import { DatabaseModule } from '@piawai/platform/database/database.module';

const PEOPLE_PER_STEP = 200;

@Module({ imports: [ConfigModule, DatabaseModule.forProcess('database', 2), CompetencyModule] })
class RecountModule {}

/** Counts everybody's JP and levels anew from the ledger; it may be interrupted and repeated, and says how much differed. */
export async function recountJp(): Promise<void> {
  const app = await NestFactory.createApplicationContext(RecountModule, { logger: ['error'] });
  try {
    const database = app.get(Database);
    const recount = app.get(RecountService);
    let after: EmployeeId | null = null;
    let people = 0;
    let changed = 0;
    for (;;) {
      const step: EmployeeId[] = await database.transaction((tx) => recount.peopleAfter(tx, after, PEOPLE_PER_STEP));
      // One transaction per person: a recount never holds up somebody's next completion for long.
      for (const employeeId of step) changed += await database.transaction((tx) => recount.recountPerson(tx, employeeId));
      people += step.length;
      after = step.at(-1) ?? null;
      if (step.length < PEOPLE_PER_STEP) break;
    }
    console.log(`Recounted ${people} people; ${changed} awards differed.`);
  } finally {
    await app.close();
  }
}
