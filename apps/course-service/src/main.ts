import 'reflect-metadata';

import { startHttpService } from '@piawai/platform/http/http-app';

import { AppModule } from './app.module';

void startHttpService(AppModule, 'Piawai course service');
