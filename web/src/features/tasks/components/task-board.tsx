import { useEffect, useState } from 'react';
import { TASK_STATUSES } from '#contracts';
import type { Task } from '../api/task-types';
import type { TaskBoard as Board } from '../hooks/task-moves';
import type { OnMove, TasksSetting } from '../hooks/tasks-setting';
import classes from './task-board.module.css';
import { TaskColumn } from './task-column';
import { taskLinkId } from './task-link';

interface TaskBoardProps {
  /** Undefined while the first answer is on its way. */
  board: Board | undefined;
  setting: TasksSetting;
  onMove: OnMove;
}

export function TaskBoard({ board, setting, onMove }: TaskBoardProps) {
  const [dragged, setDragged] = useState<Task | null>(null);
  const [moved, setMoved] = useState<string | null>(null);

  // The card is made anew in its new column; whoever moved it by keyboard goes on from there.
  useEffect(() => {
    if (moved === null) return undefined;
    const timer = setTimeout(() => {
      document.getElementById(taskLinkId(moved))?.focus();
      setMoved(null);
    });
    return () => clearTimeout(timer);
  }, [moved, board]);

  const move: OnMove = (task, status) => {
    onMove(task, status);
    setMoved(task.id);
  };

  return (
    <div className={classes.board}>
      {TASK_STATUSES.map((status) => (
        <TaskColumn key={status} status={status} page={board?.[status]} setting={setting} dragged={dragged} onDrag={setDragged} onMove={move} onDrop={onMove} />
      ))}
    </div>
  );
}
