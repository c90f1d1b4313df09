import { Module } from '@nestjs/common';
import { SummariesRepository } from './summaries.repository.js';
import { SummariesScheduler } from './summaries.scheduler.js';
import { VendorSummaries } from './vendor-summaries.service.js';

/** Needs the global DatabaseModule. */
@Module({ providers: [SummariesRepository, VendorSummaries, SummariesScheduler], exports: [VendorSummaries] })
export class VendorSummariesModule {}
