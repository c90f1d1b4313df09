import type { TablerIcon } from '@tabler/icons-react';
import classes from './status-badge.module.css';

/** `good` is in order, `pending` will end by itself, `trouble` needs someone, `over` is past. */
export type BadgeTone = 'good' | 'pending' | 'trouble' | 'over';

interface StatusBadgeProps {
  tone: BadgeTone;
  /** Each state has a shape of its own, because colour alone says nothing to many readers. */
  icon: TablerIcon;
  children: string;
}

export function StatusBadge({ tone, icon: Icon, children }: StatusBadgeProps) {
  return (
    <span className={classes.badge} data-tone={tone}>
      <Icon size={14} stroke={2} aria-hidden="true" />
      {children}
    </span>
  );
}
