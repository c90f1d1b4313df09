import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { texts } from '../texts';
import classes from './error-panel.module.css';
import { requestIdOf, troubleSentence } from './trouble-sentence';

interface ErrorPanelProps {
  /** What could not be loaded, as a sentence starts: `Companies`. */
  what: string;
  error: unknown;
  onRetry: () => void;
  retrying?: boolean;
}

/** Stands where the content would be: what failed, what to do, and the number to name when asking for help. */
export function ErrorPanel({ what, error, onRetry, retrying = false }: ErrorPanelProps) {
  const requestId = requestIdOf(error);
  return (
    <div className={classes.root} role="alert">
      <IconAlertTriangle className={classes.icon} size={22} stroke={1.6} aria-hidden="true" />
      <p className={classes.title}>{texts.trouble.loadFailed(what)}</p>
      <p className={classes.text}>{troubleSentence(error)}</p>
      <Button variant="default" onClick={onRetry} loading={retrying} mt="md">
        {texts.common.retry}
      </Button>
      {requestId === null ? null : <p className={classes.request}>{texts.trouble.requestId(requestId)}</p>}
    </div>
  );
}
