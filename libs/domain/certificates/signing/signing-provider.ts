import type { SigningProviderName } from '@piawai/domain/organisation';

/**
 * What a service needs to know of the one who signs. BSrE v1 and v2 sign with NIK and passphrase, the seal of v2 with the
 * subscriber's id and a one-time code. It is given for one batch, held in memory alone, and neither kept nor logged.
 */
export interface SigningCredential {
  readonly subject: string;
  readonly secret: string;
}

export interface SigningOrder {
  readonly pdf: Buffer;
  /** Null where a service needs none. */
  readonly credential: SigningCredential | null;
  /** Printed by services that keep a reason and a place with the signature. */
  readonly reason: string;
  readonly location: string;
  /** Ends a call that takes longer than a service may. */
  readonly signal: AbortSignal;
}

/**
 * A service that signs one file at a time: `POST /api/sign/pdf` of BSrE v1 answers with the bytes, v2 takes and gives base64
 * in a list of one. @throws SigningUnreachable when a repeat may help; DomainError `certificates.signing_refused` when it would not
 */
export interface SigningProvider {
  readonly name: Exclude<SigningProviderName, 'DISABLED'>;
  sign(order: SigningOrder): Promise<Buffer>;
}

/** The line or the service failed: the only failure that is tried again, for a repeated wrong passphrase locks an account. */
export class SigningUnreachable extends Error {
  constructor() {
    super('certificates.signing_unreachable');
    this.name = 'SigningUnreachable';
  }
}
