import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { HttpMetrics } from '#platform';
import type { Purged } from './screenshot-retention.service.js';

/** What was deleted because a plan keeps it no longer. */
@Injectable()
export class RetentionMetrics {
  private readonly screenshots: Counter;

  constructor({ registry }: HttpMetrics) {
    this.screenshots = new Counter({ name: 'ept_screenshots_purged_total', help: 'Screenshots deleted because their retention had ended', registers: [registry] });
  }

  purged({ screenshots }: Purged): void {
    this.screenshots.inc(screenshots);
  }
}
