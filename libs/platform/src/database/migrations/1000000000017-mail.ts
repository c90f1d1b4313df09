import { SqlMigration } from './sql-migration.js';

/** Mails that wait to be sent, and which reminders have been written. */
export class Mail1000000000017 extends SqlMigration {
  readonly name = 'Mail1000000000017';
  protected readonly sql = /* sql */ `
-- One row for each mail, written in the transaction of the event that causes it; event_key keeps a second one out.
-- sealed: address, texts and links under a key that is derived from APP_SECRET; null once the row is finished.
-- audience_id: a company, whose contact and admins are looked up when it is sent; null where the address is in sealed.
-- claim, next_attempt_at: whoever sends it has it until then; after a failure it is the time of the next attempt.
-- Local as job_run is: mails of accounts belong to no company.
CREATE TABLE mail_outbox (
  id uuid PRIMARY KEY,
  event_key text NOT NULL,
  kind text NOT NULL,
  audience_id uuid,
  sealed bytea,
  written_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz,
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  attempts integer NOT NULL DEFAULT 0,
  claim uuid,
  finished_at timestamptz,
  outcome text CHECK (outcome IN ('SENT', 'SPLIT', 'FAILED', 'OUTDATED')),
  failure text,
  CONSTRAINT mail_outbox_event UNIQUE (event_key),
  CONSTRAINT mail_outbox_finished CHECK ((outcome IS NULL) = (finished_at IS NULL)),
  CONSTRAINT mail_outbox_erased CHECK (outcome IS NULL OR sealed IS NULL)
);
CREATE INDEX mail_outbox_waiting ON mail_outbox (next_attempt_at, id) WHERE outcome IS NULL;
CREATE INDEX mail_outbox_finished_at ON mail_outbox (finished_at) WHERE outcome IS NOT NULL;
-- Whoever serves may add a mail and read none, not even whether there is one.
GRANT INSERT (id, event_key, kind, audience_id, sealed, expires_at) ON mail_outbox TO ept_tenant, ept_owner, ept_identity;
GRANT SELECT, INSERT, DELETE, UPDATE (sealed, next_attempt_at, attempts, claim, finished_at, outcome, failure) ON mail_outbox TO ept_jobs;

-- That a company was reminded of this end, so many days before it.
CREATE TABLE subscription_reminder (
  company_id uuid NOT NULL REFERENCES company (company_id),
  due_at timestamptz NOT NULL,
  days_before integer NOT NULL CHECK (days_before > 0),
  written_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (company_id, due_at, days_before)
);
SELECT app_distribute('subscription_reminder');
ALTER TABLE subscription_reminder ENABLE ROW LEVEL SECURITY;
ALTER TABLE subscription_reminder FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_adds ON subscription_reminder FOR INSERT TO ept_owner WITH CHECK (true);
CREATE POLICY owner_reads ON subscription_reminder FOR SELECT TO ept_owner USING (true);
GRANT SELECT, INSERT ON subscription_reminder TO ept_owner;
`;
}
