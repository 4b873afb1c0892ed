import { Logger } from '@nestjs/common';

// What goes well is told to a log, not to who reads the outcome of tests.
Logger.overrideLogger(['warn', 'error', 'fatal']);
