import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { JobsTransaction } from '../database/jobs-transaction.js';
import { HttpMetrics } from '../metrics/http-metrics.js';
import { Public, WebRoute } from './access.js';

/** For load balancers, orchestrators and Prometheus. Live: the process turns. Ready: it reaches its database too. */
@ApiExcludeController()
@WebRoute()
@Controller()
export class HealthController {
  constructor(
    private readonly database: JobsTransaction,
    private readonly metrics: HttpMetrics,
  ) {}

  @Get('health/live')
  @Public('load balancers ask without credentials')
  live(): { status: true } {
    return { status: true };
  }

  @Get('health/ready')
  @Public('load balancers ask without credentials')
  async ready(): Promise<{ status: true }> {
    await this.database.run((manager) => manager.query('SELECT 1'));
    return { status: true };
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4')
  @Public('Prometheus scrapes without credentials; numbers only, no names')
  prometheus(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
