import { Module } from '@nestjs/common';
import { ParkedDeliveries } from '@piawai/platform/queues/parked-deliveries';

import { DeliveriesController } from './deliveries.controller';

@Module({ controllers: [DeliveriesController], providers: [ParkedDeliveries] })
export class DeliveriesHttpModule {}
