import { Module } from '@nestjs/common';

import { LogoService } from './logo.service';

/** Logos of agencies; needs the file store, which the rest of the organisation does without. */
@Module({ providers: [LogoService], exports: [LogoService] })
export class AgencyLogoModule {}
