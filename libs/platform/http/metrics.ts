import { Histogram, collectDefaultMetrics, register } from 'prom-client';

collectDefaultMetrics();

/** Duration of HTTP requests in seconds, by method, route pattern and status. */
export const httpDuration = new Histogram({
  name: 'piawai_http_request_seconds',
  help: 'Duration of HTTP requests in seconds',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.005, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
});

export const metricsText = (): Promise<string> => register.metrics();
export const METRICS_CONTENT_TYPE = register.contentType;
