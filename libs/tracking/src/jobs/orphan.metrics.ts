import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { HttpMetrics } from '#platform';
import type { Swept } from './orphan-sweep.service.js';

/** Rows without a file are data that is gone: unlike files without a row no crash of the service leaves them. */
@Injectable()
export class OrphanMetrics {
  private readonly orphans: Counter;

  constructor({ registry }: HttpMetrics) {
    this.orphans = new Counter({
      name: 'ept_screenshot_orphans_total',
      help: 'Screenshots of which the sweep found one half: the file alone, the row alone, or a row left alone in doubt',
      labelNames: ['found'],
      registers: [registry],
    });
    this.swept({ files: 0, rows: 0, doubtful: 0 });
  }

  swept({ files, rows, doubtful }: Swept): void {
    this.orphans.inc({ found: 'file' }, files);
    this.orphans.inc({ found: 'row' }, rows);
    this.orphans.inc({ found: 'doubtful_row' }, doubtful);
  }
}
