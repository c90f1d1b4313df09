import { SqlMigration } from './sql-migration.js';

/** What the recording policy was and when, how a company shows itself, which mails its people want, and who viewed whose data. */
export class PolicyHistoryAndPresentation1000000000026 extends SqlMigration {
  readonly name = 'PolicyHistoryAndPresentation1000000000026';
  protected readonly sql = /* sql */ `
-- Insert-only. Each change of a policy leaves the whole of what it was changed to. by_account_id null: nobody knows who
-- set it, because it is the one that a company began with or had when this table was made.
CREATE TABLE policy_version (
  company_id uuid NOT NULL REFERENCES company (company_id),
  version integer NOT NULL CHECK (version >= 1),
  since timestamptz NOT NULL,
  by_account_id uuid,
  by_name text,
  policy jsonb NOT NULL,
  PRIMARY KEY (company_id, version)
);
SELECT app_distribute('policy_version');
SELECT app_protect('policy_version');
GRANT SELECT, INSERT ON policy_version TO ept_tenant;

-- Under FORCE the owner of a table sees no rows either.
ALTER TABLE company_settings NO FORCE ROW LEVEL SECURITY;
ALTER TABLE policy_version NO FORCE ROW LEVEL SECURITY;
INSERT INTO policy_version (company_id, version, since, policy)
SELECT company_id, policy_version, updated_at, jsonb_build_object(
  'screenshots', jsonb_build_object('enabled', screenshots_enabled, 'intervalSeconds', screenshot_interval_seconds, 'blur', screenshot_blur),
  'titles', titles, 'websites', websites, 'idleAfterSeconds', idle_after_seconds, 'uploadEverySeconds', upload_every_seconds,
  'workingHours', working_hours, 'employeesMayDeleteScreenshots', employees_may_delete_screenshots)
FROM company_settings ON CONFLICT (company_id, version) DO NOTHING;
ALTER TABLE company_settings FORCE ROW LEVEL SECURITY;
ALTER TABLE policy_version FORCE ROW LEVEL SECURITY;

-- How a company's workspace looks and writes. A company without a row has what the columns have by default.
CREATE TABLE company_presentation (
  company_id uuid PRIMARY KEY REFERENCES company (company_id),
  currency char(3) NOT NULL DEFAULT 'USD' CHECK (currency ~ '^[A-Z]{3}$'),
  date_format text NOT NULL DEFAULT 'LOCALE' CHECK (date_format IN ('LOCALE', 'DMY', 'MDY', 'YMD')),
  -- 1 is Monday, 7 Sunday.
  first_day_of_week smallint NOT NULL DEFAULT 1 CHECK (first_day_of_week IN (1, 6, 7)),
  colour text CHECK (colour ~ '^#[0-9a-f]{6}$'),
  -- A picture of at most 512 pixels. In the row and not in the file store: it is small, and changes in one transaction with its tag.
  logo bytea CHECK (octet_length(logo) BETWEEN 1 AND 1000000),
  logo_type text,
  logo_tag text,
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT company_presentation_logo_whole CHECK ((logo IS NULL) = (logo_type IS NULL) AND (logo IS NULL) = (logo_tag IS NULL))
);
SELECT app_distribute('company_presentation');
SELECT app_protect('company_presentation');
GRANT SELECT, INSERT, UPDATE ON company_presentation TO ept_tenant;

-- Mails that a member does or does not want. No row: what the kind says by itself.
CREATE TABLE notification_choice (
  company_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind ~ '^[a-z][A-Za-z]{1,39}$'),
  wanted boolean NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (company_id, membership_id, kind),
  FOREIGN KEY (company_id, membership_id) REFERENCES membership (company_id, id)
);
SELECT app_distribute('notification_choice');
SELECT app_protect('notification_choice');
GRANT SELECT, INSERT, UPDATE (wanted, updated_at) ON notification_choice TO ept_tenant;

-- Whom an entry of the audit is about, where it tells of a look at a person's data.
CREATE INDEX company_audit_views ON company_audit (company_id, (coalesce(details ->> 'employeeId', target)), at DESC, id DESC)
  WHERE action IN ('screenshot.viewed', 'screenshot.thumbnails-viewed', 'records.viewed', 'records.exported');
CREATE INDEX company_audit_actor ON company_audit (company_id, actor, at DESC, id DESC);
`;
}
