import { ActionIcon, CopyButton, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { texts } from '../texts';
import classes from './copy-field.module.css';

interface CopyFieldProps {
  label: string;
  value: string;
  hint?: string;
  /** The name of the button: `Copy company key`. */
  copyLabel: string;
  /** Several lines stay several lines. */
  lines?: boolean;
}

/** A value that is meant to be taken elsewhere: selectable, and copied with one press. */
export function CopyField({ label, value, hint, copyLabel, lines = false }: CopyFieldProps) {
  return (
    <div>
      <p className={classes.label}>{label}</p>
      <div className={classes.box}>
        <code className={classes.value} data-lines={lines || undefined}>{value}</code>
        <CopyButton value={value} timeout={2_500}>
          {({ copied, copy }) => (
            <Tooltip label={copied ? texts.common.copied : copyLabel}>
              <ActionIcon variant="default" size={34} onClick={copy} aria-label={copied ? texts.common.copied : copyLabel}>
                {copied ? <IconCheck size={17} /> : <IconCopy size={17} />}
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
      </div>
      {hint === undefined ? null : (
        <Text size="sm" c="dimmed" mt={6}>
          {hint}
        </Text>
      )}
    </div>
  );
}
