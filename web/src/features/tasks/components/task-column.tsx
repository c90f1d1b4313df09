import { type DragEvent, useId, useState } from 'react';
import { Link, useSearchParams } from 'react-router-dom';
import type { TaskStatus } from '#contracts';
import { Waiting } from '../../../components/waiting';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import type { Task, TaskPage } from '../api/task-types';
import type { OnMove, TasksSetting } from '../hooks/tasks-setting';
import classes from './task-board.module.css';
import { TaskCard } from './task-card';
import { TaskStatusIcon } from './task-marks';

interface TaskColumnProps {
  status: TaskStatus;
  page: TaskPage | undefined;
  setting: TasksSetting;
  /** What is in the air now. */
  dragged: Task | null;
  onDrag: (task: Task | null) => void;
  onMove: OnMove;
  onDrop: OnMove;
}

export function TaskColumn({ status, page, setting, dragged, onDrag, onMove, onDrop }: TaskColumnProps) {
  const told = texts.tasks;
  const id = useId();
  const [over, setOver] = useState(false);
  const takes = dragged !== null && dragged.status !== status;

  function dragOver(event: DragEvent): void {
    if (!takes) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    setOver(true);
  }

  function dragLeave(event: DragEvent): void {
    if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setOver(false);
    onDrag(null);
    if (takes) onDrop(dragged, status);
  }

  return (
    <section className={classes.column} aria-labelledby={id} data-takes={takes || undefined} data-over={(takes && over) || undefined} onDragOver={dragOver} onDragLeave={dragLeave} onDrop={drop}>
      <h2 id={id} className={classes.title} aria-label={told.column(told.statuses[status], formatCount(page?.total ?? 0))}>
        <TaskStatusIcon status={status} />
        {told.statuses[status]}
        <span className={classes.count}>{page === undefined ? '' : formatCount(page.total)}</span>
      </h2>
      {page === undefined ? (
        <div className={classes.cards}>
          <Waiting h={76} />
          <Waiting h={76} />
        </div>
      ) : page.items.length === 0 ? (
        <p className={classes.nothing}>{takes ? told.dropHere : told.columnEmpty}</p>
      ) : (
        <ul className={classes.cards}>
          {page.items.map((task) => (
            <TaskCard key={task.id} task={task} setting={setting} onMove={onMove} onDrag={onDrag} />
          ))}
        </ul>
      )}
      {page !== undefined && page.total > page.items.length ? <More status={status} shown={page.items.length} total={page.total} /> : null}
    </section>
  );
}

function More({ status, shown, total }: { status: TaskStatus; shown: number; total: number }) {
  const [parameters] = useSearchParams();
  const next = new URLSearchParams(parameters);
  next.set('view', 'list');
  next.set('status', status);
  return (
    <Link className={classes.more ?? ''} to={{ search: next.toString() }}>
      {texts.tasks.columnMore(formatCount(shown), formatCount(total))}
    </Link>
  );
}
