import { SqlMigration } from './sql-migration.js';

/** Lets a transaction ask whether the policy that was applied to what it stores is still the company's. */
export class PolicyCheck1000000000013 extends SqlMigration {
  readonly name = 'PolicyCheck1000000000013';
  protected readonly sql = /* sql */ `
-- The working hours of a policy are in the company's time zone, so that a change of either makes a copy an old one.
-- Called after app_enter in the same transaction. No lock: a change that commits after this has looked comes later.
CREATE FUNCTION app_expect_policy(p_company uuid, p_version integer, p_timezone text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM FROM company_settings s JOIN company c ON c.company_id = p_company
    WHERE s.company_id = p_company AND s.policy_version = p_version AND c.timezone = p_timezone;
  IF NOT FOUND THEN RAISE EXCEPTION 'the policy has changed' USING ERRCODE = 'EPT06'; END IF;
END $$;
GRANT EXECUTE ON FUNCTION app_expect_policy(uuid, integer, text) TO ept_tenant;
`;
}
