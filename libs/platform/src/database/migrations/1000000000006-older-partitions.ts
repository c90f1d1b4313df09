import { SqlMigration } from './sql-migration.js';

/** Partitions for what is brought in from before the months that `app_ensure_partitions` keeps ready. */
export class OlderPartitions1000000000006 extends SqlMigration {
  readonly name = 'OlderPartitions1000000000006';
  protected readonly sql = /* sql */ `
-- Every month from that of the date up to the present one. Not SECURITY DEFINER, and granted to nobody: only its owner,
-- ept_migrator, may run it. Answers how many partitions are new.
CREATE FUNCTION app_ensure_partitions_from(p_from date) RETURNS integer
  LANGUAGE plpgsql SET search_path = ept, pg_temp AS $$
DECLARE
  v_table text;
  v_month date;
  v_name text;
  v_made integer := 0;
BEGIN
  IF p_from < now() - interval '5 years 1 month' THEN
    RAISE EXCEPTION 'partitions reach back five years at most, not to %', p_from;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('app_ensure_partitions'));
  FOREACH v_table IN ARRAY ARRAY['activity_minute', 'application_usage', 'website_usage', 'screenshot'] LOOP
    v_month := date_trunc('month', p_from)::date;
    WHILE v_month <= (now() AT TIME ZONE 'UTC')::date LOOP
      v_name := v_table || '_p' || to_char(v_month, 'YYYYMM');
      IF to_regclass('ept.' || v_name) IS NULL THEN
        EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES FROM (%L) TO (%L)', v_name, v_table,
          v_month || ' 00:00:00+00', (v_month + interval '1 month')::date || ' 00:00:00+00');
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', v_name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', v_name);
        v_made := v_made + 1;
      END IF;
      v_month := (v_month + interval '1 month')::date;
    END LOOP;
  END LOOP;
  RETURN v_made;
END $$;
`;
}
