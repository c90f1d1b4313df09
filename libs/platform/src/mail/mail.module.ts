import { Module } from '@nestjs/common';
import { JobsModule } from '../jobs/jobs.module.js';
import { MailChecks } from './mail-checks.service.js';
import { MailDelivery } from './mail-delivery.service.js';
import { MailOutboxJob } from './mail-outbox.job.js';
import { MailOutbox } from './mail-outbox.service.js';
import { MailQueueRepository } from './mail-queue.repository.js';
import { MailReadersRepository } from './mail-readers.repository.js';
import { MailSender } from './mail-sender.service.js';
import { MailMetrics } from './mail.metrics.js';

/** For features that write mails. Needs the global DatabaseModule, HttpModule and RuntimeModule. */
@Module({
  imports: [JobsModule],
  providers: [MailChecks, MailDelivery, MailMetrics, MailOutbox, MailOutboxJob, MailQueueRepository, MailReadersRepository, MailSender],
  exports: [MailChecks, MailOutbox, MailSender],
})
export class MailModule {}
