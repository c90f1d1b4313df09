import { Module } from '@nestjs/common';
import { IdentityModule } from '#identity';
import { TenancyModule } from '#tenancy';
import { LiveController } from './live/live.controller.js';
import { Live } from './live/live.service.js';
import { PresenceRepository } from './live/presence.repository.js';
import { TrackerWords } from './live/tracker-words.js';
import { OverviewController } from './overview/overview.controller.js';
import { OverviewRepository } from './overview/overview.repository.js';
import { Overview } from './overview/overview.service.js';

@Module({
  imports: [IdentityModule, TenancyModule],
  controllers: [LiveController, OverviewController],
  providers: [Live, Overview, OverviewRepository, PresenceRepository, TrackerWords],
})
export class WorkspaceModule {}
