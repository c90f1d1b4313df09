import { Module } from '@nestjs/common';
import { JobsModule } from '#platform';
import { EndedSessionsRepository } from './ended-sessions.repository.js';
import { SessionPurge } from './session-purge.job.js';

/** Identity's scheduled work alone, for processes that serve no requests. */
@Module({
  imports: [JobsModule],
  providers: [EndedSessionsRepository, SessionPurge],
})
export class IdentityJobsModule {}
