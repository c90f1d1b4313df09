import { Button, Select } from '@mantine/core';
import { VENDOR_ACTIONS } from '#contracts';
import { DateField } from '../../../components/date-field';
import { SearchField } from '../../../components/search-field';
import { texts } from '../../../texts';
import type { AuditFilter } from '../hooks/audit-address';
import classes from './audit-filters.module.css';
import { CompanySelect } from './company-select';

const ANY = 'ANY';

interface AuditFiltersProps {
  filter: AuditFilter;
  onChange: (changes: Readonly<Record<string, string | null>>) => void;
}

/** What the trail is narrowed to: whom it was done to, what, by whom and when. */
export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const told = texts.audit;
  const actions = [{ value: ANY, label: told.anyAction }, ...VENDOR_ACTIONS.map((value) => ({ value, label: told.vendorActions[value] ?? value }))];
  const narrowed = filter.companyId ?? filter.action ?? filter.from ?? filter.to ?? (filter.actor || null);
  return (
    <div className={classes.root} role="search" aria-label={told.filters.label}>
      <div className={classes.choice}>
        <CompanySelect value={filter.companyId} onChange={(company) => onChange({ company })} />
      </div>
      <div className={classes.choice}>
        <Select
          aria-label={told.filter}
          data={actions}
          value={filter.action ?? ANY}
          onChange={(action) => onChange({ action: action === ANY ? null : action })}
        />
      </div>
      <div className={classes.choice}>
        <SearchField label={told.filters.actorHint} value={filter.actor} onSearch={(actor) => onChange({ actor })} />
      </div>
      <DateField
        aria-label={told.filters.from}
        title={told.filters.from}
        w={176}
        mayBeEmpty
        value={filter.from ?? ''}
        {...(filter.to === null ? {} : { max: filter.to })}
        onChange={(from) => onChange({ from })}
      />
      <DateField
        aria-label={told.filters.to}
        title={told.filters.to}
        w={176}
        mayBeEmpty
        value={filter.to ?? ''}
        {...(filter.from === null ? {} : { min: filter.from })}
        onChange={(to) => onChange({ to })}
      />
      {narrowed === null ? null : (
        <Button variant="subtle" onClick={() => onChange({ company: null, action: null, actor: null, from: null, to: null })}>
          {told.filters.reset}
        </Button>
      )}
    </div>
  );
}
