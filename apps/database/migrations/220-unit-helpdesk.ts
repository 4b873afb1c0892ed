import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom the people of a unit write to; without one it is the nearest unit above, and the agency last. */
export class UnitHelpdesk220 implements MigrationInterface {
  readonly name = 'UnitHelpdesk1000000000220';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table organisation.unit add column help_phone text, add column help_email text');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
