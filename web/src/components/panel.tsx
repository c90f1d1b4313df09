import type { ReactNode } from 'react';
import classes from './panel.module.css';

interface PanelProps {
  title?: string;
  /** Beside the title: what the panel's figures refer to. */
  note?: ReactNode;
  controls?: ReactNode;
  /** Tables reach the edges; texts do not. */
  flush?: boolean;
  children: ReactNode;
}

export function Panel({ title, note, controls, flush = false, children }: PanelProps) {
  return (
    <section className={classes.panel}>
      {title === undefined ? null : (
        <header className={classes.header}>
          <h2 className={classes.title}>{title}</h2>
          {note === undefined ? null : <span className={classes.note}>{note}</span>}
          {controls === undefined ? null : <div className={classes.controls}>{controls}</div>}
        </header>
      )}
      <div className={classes.body} data-flush={flush || undefined}>
        {children}
      </div>
    </section>
  );
}
