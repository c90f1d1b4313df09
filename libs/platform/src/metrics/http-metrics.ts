import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import { ERROR_STATUS, type ErrorCode } from '#contracts';

/** The process's registry. A feature adds its own metrics with `registers: [metrics.registry]`. */
@Injectable()
export class HttpMetrics {
  readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'ept_http_request_seconds',
    help: 'Time from the first byte of a request to the last of its answer',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });

  private readonly refusals = new Counter({
    name: 'ept_http_errors_total',
    help: 'Requests answered with an error, by its code; failed sign-ins are INVALID_CREDENTIALS and TOO_MANY_REQUESTS',
    labelNames: ['code'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
    for (const code of Object.keys(ERROR_STATUS)) this.refusals.inc({ code }, 0);
  }

  refused(code: ErrorCode): void {
    this.refusals.inc({ code });
  }

  observe(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status }, seconds);
  }
}
