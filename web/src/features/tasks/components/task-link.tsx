import { Link, useSearchParams } from 'react-router-dom';
import { texts } from '../../../texts';
import type { Task } from '../api/task-types';
import classes from './task-link.module.css';

/** Opens the task over the page that shows it. */
export function TaskLink({ task }: { task: Task }) {
  const [parameters] = useSearchParams();
  const next = new URLSearchParams(parameters);
  next.set('task', task.id);
  return (
    <Link id={taskLinkId(task.id)} className={classes.link ?? ''} to={{ search: next.toString() }} preventScrollReset draggable={false} aria-label={texts.tasks.open(task.title)}>
      {task.title}
    </Link>
  );
}

export function taskLinkId(id: string): string {
  return `task-${id}`;
}
