import { Definition } from '../../../components/definition';
import { Panel } from '../../../components/panel';
import { SaveButton } from '../../../components/save-button';
import type { OwnerReports } from '../../../lib/api/types';
import { fileName } from '../../../lib/download/save-file';
import { formatMoney } from '../../../lib/format/money';
import { formatCount, formatDecimal, formatPercent } from '../../../lib/format/number';
import { texts } from '../../../texts';
import { getReportFile } from '../api/get-reports';
import classes from './key-figures.module.css';

const HUNDRED = 100;

/** The figures that are no chart. What cannot be said, because there is nothing to divide by, is a dash. */
export function KeyFigures({ reports }: { reports: OwnerReports }) {
  const told = texts.ownerReports;
  const { revenue, subscriptionHealth, trialConversion, averageEmployees } = reports;
  const percent = (value: number | null) => (value === null ? texts.common.none : formatPercent(value / HUNDRED));
  const figures = [
    { key: 'mrr', value: formatMoney(revenue.mrr) },
    { key: 'arr', value: formatMoney(revenue.arr) },
    { key: 'potential', value: formatMoney(revenue.potential) },
    { key: 'averageRevenue', value: revenue.averagePerCompany === null ? texts.common.none : formatMoney(revenue.averagePerCompany) },
    { key: 'subscriptionHealth', value: percent(subscriptionHealth) },
    {
      key: 'trialConversion',
      value: percent(trialConversion.percent),
      note: told.figures.ofTrials(formatCount(trialConversion.converted), formatCount(trialConversion.decided)),
    },
    { key: 'averageEmployees', value: averageEmployees === null ? texts.common.none : formatDecimal(averageEmployees) },
  ] as const;
  return (
    <Panel
      title={told.figures.title}
      note={told.now}
      flush
      controls={
        <SaveButton
          size="xs"
          label={told.figures.asCsv}
          file={fileName([told.figures.title], 'csv')}
          content={() => getReportFile('figures', reports.period)}
        >
          CSV
        </SaveButton>
      }
    >
      <dl className={classes.root}>
        {figures.map(({ key, value, ...rest }) => (
          <div key={key} className={classes.figure}>
            <dt>
              {told.figures[key]}
              <Definition of={told.figures[key]}>{told.definitions[key]}</Definition>
            </dt>
            <dd>
              {value}
              {'note' in rest ? <small>{rest.note}</small> : null}
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
