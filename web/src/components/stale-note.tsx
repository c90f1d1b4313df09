import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { texts } from '../texts';
import classes from './stale-note.module.css';
import { requestIdOf } from './trouble-sentence';

interface StaleNoteProps {
  error: unknown;
  onRetry: () => void;
}

/** Above figures that stay on the screen although their refresh failed. */
export function StaleNote({ error, onRetry }: StaleNoteProps) {
  const requestId = requestIdOf(error);
  return (
    <div className={classes.root} role="status">
      <IconAlertTriangle size={16} aria-hidden="true" />
      <span>
        {texts.trouble.refreshFailed}
        {requestId === null ? null : <small> {texts.trouble.requestId(requestId)}</small>}
      </span>
      <Button size="compact-xs" variant="default" onClick={onRetry}>
        {texts.common.retry}
      </Button>
    </div>
  );
}
