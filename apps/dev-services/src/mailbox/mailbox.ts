import PostalMime from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { freePort } from '../free-port';

export interface ReceivedMail {
  id: number;
  from: string;
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  receivedAt: string;
}

const KEPT_MAILS = 200;

/** Takes every mail that the product sends on this machine and delivers none. */
export class Mailbox {
  private readonly received: ReceivedMail[] = [];
  private readonly server: SMTPServer;
  private count = 0;

  private constructor(readonly port: number) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, session, done) => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        this.take(stream, to).then(() => done(), done);
      },
    });
    this.server.on('error', () => undefined);
  }

  static async open(): Promise<Mailbox> {
    const mailbox = new Mailbox(await freePort());
    await new Promise<void>((resolve) => mailbox.server.listen(mailbox.port, '127.0.0.1', () => resolve()));
    return mailbox;
  }

  get smtpUrl(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  /** Newest first. */
  get mails(): readonly ReceivedMail[] {
    return this.received;
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async take(stream: SMTPServerDataStream, to: string[]): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const mail = await PostalMime.parse(Buffer.concat(chunks));
    this.count += 1;
    this.received.unshift({
      id: this.count,
      from: mail.from?.address ?? '',
      to,
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html ?? null,
      receivedAt: new Date().toISOString(),
    });
    this.received.length = Math.min(this.received.length, KEPT_MAILS);
  }
}
