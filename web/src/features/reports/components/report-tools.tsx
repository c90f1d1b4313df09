import { Select } from '@mantine/core';
import { DateField } from '../../../components/date-field';
import { PersonSelect } from '../../../components/person-select';
import { SaveButton } from '../../../components/save-button';
import { useAddress } from '../../../lib/address/use-address';
import { fileName } from '../../../lib/download/save-file';
import { texts } from '../../../texts';
import { FILE_FORMATS, getReportFile } from '../api/get-report-file';
import { useTeams } from '../api/get-teams';
import type { Narrowed } from '../api/report-types';
import { GROUPS, PERIODS, type ReportState, writeDays, writePeriod } from '../hooks/report-address';
import classes from './report-tools.module.css';

const OWN = 'own';

interface ReportToolsProps {
  state: ReportState;
  narrowed: Narrowed;
}

/** Days, people, lines, and the report as a file. */
export function ReportTools({ state, narrowed }: ReportToolsProps) {
  const { change } = useAddress();
  const told = texts.reports;
  const groups = GROUPS[state.report];
  return (
    <div className={classes.root} role="group" aria-label={told.label}>
      <Select
        label={told.period.label}
        w={150}
        data={[...PERIODS.map((period) => ({ value: period, label: told.period[period] })), { value: OWN, label: told.period.own }]}
        value={state.period ?? OWN}
        allowDeselect={false}
        onChange={(value) => {
          const period = PERIODS.find((one) => one === value);
          change(period === undefined ? writeDays(state.from, state.to) : writePeriod(period));
        }}
      />
      {state.period === null ? <OwnDays state={state} /> : null}
      <PersonSelect
        label={told.filters.employee}
        w={200}
        placeholder={told.filters.everybody}
        clearable
        clearButtonProps={{ 'aria-label': told.filters.everybody }}
        nothingFoundMessage={told.filters.nobody}
        value={state.employee}
        onChange={(employee) => change({ employee, page: null })}
      />
      <TeamSelect team={state.team} />
      {groups.length > 1 ? (
        <Select
          label={told.filters.group}
          w={190}
          data={groups.map((group) => ({ value: group, label: told.group[group] }))}
          value={state.group}
          allowDeselect={false}
          onChange={(group) => change({ group: group === groups[0] ? null : group, page: null })}
        />
      ) : null}
      <div className={classes.files}>
        {FILE_FORMATS.map((format) => (
          <SaveButton
            key={format}
            label={told.files(told.tabs[state.report], format.toUpperCase())}
            file={fileName([told.tabs[state.report], state.from, 'to', state.to], format)}
            content={() => getReportFile(state.report, format, { ...narrowed, ...(state.group === null ? {} : { groupBy: state.group }) })}
          >
            {format.toUpperCase()}
          </SaveButton>
        ))}
      </div>
    </div>
  );
}

function OwnDays({ state }: { state: ReportState }) {
  const { change } = useAddress();
  const told = texts.reports.period;
  const field = (label: string, write: (day: string) => Record<string, string | null>, value: string) => (
    <DateField label={label} w={136} value={value} onChange={(day) => change(write(day))} />
  );
  return (
    <>
      {field(told.from, (day) => writeDays(day, state.to), state.from)}
      {field(told.to, (day) => writeDays(day < state.from ? day : state.from, day), state.to)}
    </>
  );
}

/** Nothing where the company has no teams. */
function TeamSelect({ team }: { team: string | null }) {
  const { change } = useAddress();
  const told = texts.reports.filters;
  const teams = useTeams().data ?? [];
  if (teams.length === 0) return null;
  return (
    <Select
      label={told.team}
      w={160}
      data={[{ value: '', label: told.everyTeam }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
      value={team ?? ''}
      allowDeselect={false}
      onChange={(value) => change({ team: value === '' ? null : value, page: null })}
    />
  );
}
