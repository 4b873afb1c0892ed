import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';

import { RouteAccessCheck } from '../auth/route-access.check';
import { HealthController } from './health.controller';

@Module({ imports: [DiscoveryModule], controllers: [HealthController], providers: [RouteAccessCheck], exports: [RouteAccessCheck] })
export class HttpModule {}
