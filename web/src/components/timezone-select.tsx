import { Select, type SelectProps } from '@mantine/core';
import { formatTimeZone } from '../lib/format/time-zone';
import { texts } from '../texts';

/** All zones that the browser knows; the server checks the choice against those it knows itself. */
const ZONES = [...new Set(['UTC', Intl.DateTimeFormat().resolvedOptions().timeZone, ...Intl.supportedValuesOf('timeZone')])];

const OPTIONS = ZONES.map((value) => ({ value, label: formatTimeZone(value) }));

const MOST_SHOWN = 80;

export function TimezoneSelect(props: Omit<SelectProps, 'data'>) {
  return (
    <Select
      {...props}
      data={OPTIONS}
      searchable
      limit={MOST_SHOWN}
      maxDropdownHeight={260}
      nothingFoundMessage={texts.companies.form.timezoneNone}
    />
  );
}
