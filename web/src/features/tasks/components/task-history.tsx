import { ErrorPanel } from '../../../components/error-panel';
import { Waiting } from '../../../components/waiting';
import { formatInstant } from '../../../lib/format/date';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import { useHistory } from '../api/get-history';
import type { Task, TaskChange } from '../api/task-types';
import { changeInWords, valueInWords } from '../hooks/history-words';
import type { TasksSetting } from '../hooks/tasks-setting';
import classes from './task-details.module.css';

/** Who changed what, the newest first, down to who gave the task. */
export function TaskHistory({ task, setting }: { task: Task; setting: TasksSetting }) {
  const told = texts.tasks.history;
  const history = useHistory(setting.whose, task.id);
  const { data } = history;
  const when = (instant: string) => <span className={classes.when}>{formatInstant(instant, setting.timeZone)}</span>;
  return (
    <section>
      <h3 className={classes.title}>{told.title}</h3>
      {data === undefined ? (
        history.isError ? <ErrorPanel what={told.what} error={history.error} onRetry={() => void history.refetch()} retrying={history.isFetching} /> : <Waiting h={48} />
      ) : (
        <>
          {data.total > data.items.length ? <p className={classes.note}>{told.newest(formatCount(data.items.length), formatCount(data.total))}</p> : null}
          <ol className={classes.entries} aria-label={told.title}>
            {data.items.map((change) => (
              <li key={change.id}>
                <span>
                  <strong>{change.by.name}</strong> {changeInWords(change)}
                </span>
                <div>{when(change.at)}</div>
                {change.field === 'DESCRIPTION' ? <Texts change={change} /> : null}
              </li>
            ))}
            <li>
              {task.createdBy === null ? (
                told.broughtIn
              ) : (
                <span>
                  <strong>{task.createdBy.name}</strong> {told.created}
                </span>
              )}
              <div>{when(task.createdAt)}</div>
            </li>
          </ol>
        </>
      )}
    </section>
  );
}

function Texts({ change: { field, from, to } }: { change: TaskChange }) {
  const told = texts.tasks.history;
  return (
    <details className={classes.texts}>
      <summary>{told.showTexts}</summary>
      <strong>{told.before}</strong>
      <p className={classes.said}>{valueInWords(field, from)}</p>
      <strong>{told.after}</strong>
      <p className={classes.said}>{valueInWords(field, to)}</p>
    </details>
  );
}
