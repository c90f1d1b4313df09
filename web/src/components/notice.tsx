import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { texts } from '../texts';
import { Logo } from './logo';
import classes from './notice.module.css';

interface NoticeProps {
  icon: TablerIcon;
  title: string;
  children: ReactNode;
  action?: ReactNode;
  /** At the corner: who one is, and the way out. */
  tools?: ReactNode;
}

/** A whole page that says one thing: why there is nothing to see, and what to do about it. */
export function Notice({ icon: Icon, title, children, action, tools }: NoticeProps) {
  return (
    <main className={classes.root} id="content" tabIndex={-1}>
      <title>{`${title} · ${texts.common.productName}`}</title>
      {tools === undefined ? null : <div className={classes.tools}>{tools}</div>}
      <p className={classes.brand}>
        <Logo size={24} /> {texts.common.productName}
      </p>
      <section className={classes.card}>
        <Icon className={classes.icon} size={26} stroke={1.6} aria-hidden="true" />
        <h1 className={classes.title}>{title}</h1>
        <div className={classes.text}>{children}</div>
        {action === undefined ? null : <div className={classes.action}>{action}</div>}
      </section>
    </main>
  );
}
