import { Select } from '@mantine/core';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { useTeams } from '../api/get-teams';

/** Narrows the page to a team by its address. Not there where the company has no teams, unless the address names one. */
export function TeamFilter() {
  const told = texts.teams;
  const { parameters, change } = useAddress();
  const { data } = useTeams();
  const chosen = parameters.get('team');
  if (data === undefined || (data.items.length === 0 && chosen === null)) return null;
  return (
    <Select
      aria-label={told.filter}
      placeholder={told.everybody}
      value={chosen}
      onChange={(team) => change({ team, page: null })}
      data={data.items.map(({ id, name }) => ({ value: id, label: name }))}
      clearable
      searchable
      clearButtonProps={{ 'aria-label': told.everybody }}
      w={190}
    />
  );
}
