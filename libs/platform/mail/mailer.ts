import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type Transporter, createTransport } from 'nodemailer';

import { Config } from '../config/config';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** The same for every try of one mail, so that servers recognise a repetition. */
  readonly messageId?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A server that does not answer holds up one mail for so long at most, in milliseconds. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 } as const;
/** Failures before the first byte of a mail has left. */
const BEFORE_THE_MAIL = ['EDNS', 'EAUTH', 'ENOAUTH', 'ETLS', 'ECONFIG', 'EENVELOPE'];

/** What is known after a failed try: refused for good, not taken this time, or perhaps taken (the line broke while it left). */
export type MailFailure = 'REFUSED' | 'NOT_TAKEN' | 'UNCERTAIN';

/** Sends mail by SMTP. Without SMTP_URL it refuses, so that nobody believes a mail was sent. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private readonly transport: Transporter | null;

  constructor(private readonly config: Config) {
    this.transport = config.smtpUrl ? createTransport({ url: config.smtpUrl, ...TIMEOUTS }) : null;
  }

  /** Whether a mail server is set. */
  get isSet(): boolean {
    return this.transport !== null;
  }

  async send(mail: Mail): Promise<void> {
    if (!this.transport) throw new Error('No mail server is set: give SMTP_URL.');
    const headers = { 'Auto-Submitted': 'auto-generated', ...mail.headers };
    await this.transport.sendMail({ from: this.config.mailFrom, ...mail, headers });
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

/** Reads the error of a try to send. */
export function mailFailure(error: unknown): MailFailure {
  const { responseCode, command, code } = error as { responseCode?: number; command?: string; code?: string };
  if (responseCode !== undefined) return responseCode >= 500 && code !== 'EAUTH' ? 'REFUSED' : 'NOT_TAKEN';
  return command === 'CONN' || BEFORE_THE_MAIL.includes(code ?? '') ? 'NOT_TAKEN' : 'UNCERTAIN';
}
