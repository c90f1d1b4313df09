import { Injectable } from '@nestjs/common';
import type { RecordingSettings } from '#contracts';
import { TenantTransaction } from '#platform';
import { CompanySettingsRepository } from './company-settings.repository.js';

/** The company's recording policy. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly transaction: TenantTransaction,
    private readonly settings: CompanySettingsRepository,
  ) {}

  async current(): Promise<RecordingSettings> {
    const row = await this.transaction.run(() => this.settings.current());
    return {
      screenshots: { enabled: row.screenshotsEnabled, intervalSeconds: row.screenshotIntervalSeconds, blur: row.screenshotBlur },
      titles: row.titles,
      websites: row.websites,
      idleAfterSeconds: row.idleAfterSeconds,
      uploadEverySeconds: row.uploadEverySeconds,
      workingHours: row.workingHours,
    };
  }
}
