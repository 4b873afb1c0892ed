import { Injectable } from '@nestjs/common';
import { DomainError } from '@piawai/contracts';
import type { SigningProviderName } from '@piawai/domain/organisation';
import { Config } from '@piawai/platform/config/config';
import { FakeSigningProvider } from './fake-signing-provider';
import type { SigningProvider } from './signing-provider';

/** The services that this installation can sign with. */
@Injectable()
export class SigningProviders {
  private readonly known: readonly SigningProvider[];

  constructor(config: Config) {
    // What only looks signed must never leave a real installation.
    this.known = config.isProduction ? [] : [new FakeSigningProvider()];
  }

  /** @throws certificates.signing_unavailable */
  of(name: SigningProviderName): SigningProvider {
    const provider = this.known.find((known) => known.name === name);
    if (!provider) throw new DomainError('certificates.signing_unavailable');
    return provider;
  }
}
