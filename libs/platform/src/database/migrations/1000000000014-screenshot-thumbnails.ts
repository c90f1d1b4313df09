import { SqlMigration } from './sql-migration.js';

/** Small pictures beside the screenshots, and whether employees may delete their own. */
export class ScreenshotThumbnails1000000000014 extends SqlMigration {
  readonly name = 'ScreenshotThumbnails1000000000014';
  protected readonly sql = /* sql */ `
-- Both or neither: screenshots from before have none. The bytes count against the plan with those of the picture.
ALTER TABLE screenshot
  ADD COLUMN thumbnail_key text,
  ADD COLUMN thumbnail_bytes integer CHECK (thumbnail_bytes > 0),
  ADD CONSTRAINT screenshot_thumbnail_whole CHECK ((thumbnail_key IS NULL) = (thumbnail_bytes IS NULL));
ALTER TABLE company_settings ADD COLUMN employees_may_delete_screenshots boolean NOT NULL DEFAULT false;
`;
}
