import { Injectable } from '@nestjs/common';
import { Histogram } from 'prom-client';
import { HttpMetrics } from '#platform';

/** How far the clocks of trackers are from the server's. The server shifts no times; it only shows how wrong they are. */
@Injectable()
export class ClockSkew {
  private readonly seconds: Histogram;

  constructor(metrics: HttpMetrics) {
    this.seconds = new Histogram({
      name: 'ept_client_clock_skew_seconds',
      help: 'Server time at arrival minus clientSentAt of uploads',
      buckets: [-3600, -300, -60, -5, 0, 1, 5, 60, 300, 3600, 86400],
      registers: [metrics.registry],
    });
  }

  observe(milliseconds: number): void {
    this.seconds.observe(milliseconds / 1_000);
  }
}
