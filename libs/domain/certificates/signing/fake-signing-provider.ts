import type { SigningOrder, SigningProvider } from './signing-provider';

/** Signs nothing: adds a line behind the file, as a signature is added, so that the way can be tried without a service. */
export class FakeSigningProvider implements SigningProvider {
  readonly name = 'FAKE';

  sign({ pdf, reason, location }: SigningOrder): Promise<Buffer> {
    const note = Buffer.from(`\n% FAKE ${Buffer.from(`${reason}; ${location}`).toString('base64')}\n`);
    return Promise.resolve(Buffer.concat([pdf, note]));
  }
}
