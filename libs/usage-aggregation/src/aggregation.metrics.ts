import { Injectable } from '@nestjs/common';
import { Counter, Gauge, Histogram } from 'prom-client';
import { HttpMetrics } from '#platform';

/** What a person can alert on: how late usage days are, what failed, what had to be mended. */
@Injectable()
export class AggregationMetrics {
  readonly lagSeconds: Gauge;
  readonly companiesWaiting: Gauge;
  readonly daysRecomputed: Counter;
  readonly failures: Counter;
  readonly seconds: Histogram;
  readonly drift: Counter;

  constructor({ registry }: HttpMetrics) {
    const registers = [registry];
    this.lagSeconds = new Gauge({ name: 'ept_outbox_lag_seconds', help: 'Age of the oldest outbox row when the last round began', registers });
    this.companiesWaiting = new Gauge({ name: 'ept_outbox_companies_waiting', help: 'Companies with outbox rows when the last round began', registers });
    this.daysRecomputed = new Counter({ name: 'ept_usage_days_recomputed_total', help: 'Employee days recomputed', registers });
    this.failures = new Counter({ name: 'ept_aggregation_failures_total', help: 'Aggregations that failed: of one company, or of a whole round', registers });
    this.drift = new Counter({ name: 'ept_usage_drift_total', help: 'Stored days found to differ from a recomputation; must stay zero', registers });
    this.seconds = new Histogram({
      name: 'ept_aggregation_company_seconds',
      help: 'Duration of one transaction of one company',
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers,
    });
  }
}
