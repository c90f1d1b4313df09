import { Global, Module } from '@nestjs/common';
import { HttpMetrics } from '../metrics/http-metrics.js';
import { PoolMetrics } from '../metrics/pool-metrics.js';
import { AccessGuard } from './access.guard.js';
import { HealthController } from './health.controller.js';
import { KnownRoutes } from './known-routes.js';

@Global()
@Module({
  controllers: [HealthController],
  providers: [HttpMetrics, PoolMetrics, KnownRoutes, AccessGuard],
  exports: [HttpMetrics, KnownRoutes, AccessGuard],
})
export class HttpModule {}
