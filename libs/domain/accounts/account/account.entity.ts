import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One sign-in of one person; of an employee, or of somebody outside (partner, system admin). */
@Entity({ schema: 'accounts', name: 'account' })
export class Account {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'employee_id', nullable: true, unique: true })
  employeeId: string | null;

  @Column('uuid', { name: 'agency_id' })
  agencyId: string;

  @Column('text', { nullable: true })
  email: string | null;

  /** Only for an account without an employee. */
  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash: string | null;

  @Column('timestamptz', { name: 'password_changed_at', nullable: true })
  passwordChangedAt: Date | null;

  @Column('timestamptz', { name: 'first_signed_in_at', nullable: true })
  firstSignedInAt: Date | null;

  @Column('timestamptz', { name: 'blocked_at', nullable: true })
  blockedAt: Date | null;

  /** The TOTP secret, sealed. */
  @Column('bytea', { name: 'mfa_secret', nullable: true })
  mfaSecret: Buffer | null;

  @Column('timestamptz', { name: 'mfa_confirmed_at', nullable: true })
  mfaConfirmedAt: Date | null;

  /** Time step of the last code taken, so that no code is taken twice. */
  @Column('bigint', { name: 'mfa_last_step', default: 0 })
  mfaLastStep: number;

  @Column('timestamptz', { name: 'opened_at' })
  openedAt: Date;
}
