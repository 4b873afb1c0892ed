import { LoggerModule } from 'nestjs-pino';

import { requestContext } from './request-context';

/** An error without its details: PostgreSQL's name the values of a row. */
const describeError = (error: Error & { code?: string }) => ({ type: error.name, code: error.code, message: error.message, stack: error.stack });

/** Structured lines with the request id, which a job inherits from the request that caused it. */
export const LoggingModule = LoggerModule.forRootAsync({
  // No middleware: the mixin already knows the request, and a logger per request costs more than the request.
  useFactory: () => ({ pinoHttp: pinoOptions(), forRoutes: [] }),
});

const pinoOptions = () => ({
  level: process.env['PIAWAI_LOG_LEVEL'] ?? 'info',
  autoLogging: false,
  base: { process: process.env['PIAWAI_PROCESS'] ?? 'piawai' },
  mixin: () => ({ requestId: requestContext().requestId }),
  quietReqLogger: true,
  // A body or a header may hold a NIP or a token: neither is ever logged.
  serializers: { req: () => undefined, res: () => undefined, err: describeError },
});
