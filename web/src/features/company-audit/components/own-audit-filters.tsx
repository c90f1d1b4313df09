import { Button, Select, Switch } from '@mantine/core';
import { DateField } from '../../../components/date-field';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { usePeople } from '../api/get-people';
import { type OwnAuditFilter, WHOLE_TRAIL } from '../hooks/own-audit-address';
import classes from './own-audit-filters.module.css';

/** What happened, by whom, about whom and when; who viewed whose data with one press. */
export function OwnAuditFilters({ filter }: { filter: OwnAuditFilter }) {
  const told = texts.audit.own;
  const { change } = useAddress();
  const people = usePeople().data ?? [];
  const actions = Object.entries(texts.audit.companyActions).map(([value, label]) => ({ value, label }));
  const actors = [...new Map(people.map(({ email, name }) => [email, `${name} · ${email}`]))].map(([value, label]) => ({ value, label }));
  return (
    <div className={classes.root} role="search" aria-label={told.filters}>
      <Select
        className={classes.choice ?? ''}
        aria-label={texts.audit.filter}
        placeholder={texts.audit.anyAction}
        data={actions}
        value={filter.action ?? null}
        onChange={(what) => change({ what })}
        clearable
        searchable
      />
      <Select
        className={classes.choice ?? ''}
        aria-label={told.actor}
        placeholder={`${told.actor}: ${told.anyActor}`}
        data={actors}
        value={filter.actor ?? null}
        onChange={(by) => change({ by })}
        clearable
        searchable
      />
      <Select
        className={classes.choice ?? ''}
        aria-label={told.person}
        placeholder={`${told.person}: ${told.anyPerson}`}
        data={people.map(({ id, name, email }) => ({ value: id, label: `${name} · ${email}` }))}
        value={filter.employeeId ?? null}
        onChange={(about) => change({ about })}
        clearable
        searchable
      />
      <DateField
        aria-label={told.from}
        title={told.from}
        w={150}
        mayBeEmpty
        value={filter.from ?? ''}
        {...(filter.to === undefined ? {} : { max: filter.to })}
        onChange={(from) => change({ from })}
      />
      <DateField
        aria-label={told.to}
        title={told.to}
        w={150}
        mayBeEmpty
        value={filter.to ?? ''}
        {...(filter.from === undefined ? {} : { min: filter.from })}
        onChange={(to) => change({ to })}
      />
      <Switch label={told.views} checked={filter.views === 'true'} onChange={({ currentTarget }) => change({ views: currentTarget.checked ? '1' : null })} />
      {Object.keys(filter).length === 0 ? null : (
        <Button variant="subtle" onClick={() => change(WHOLE_TRAIL)}>
          {told.reset}
        </Button>
      )}
    </div>
  );
}
