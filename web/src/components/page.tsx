import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router-dom';
import { texts } from '../texts';
import classes from './page.module.css';

/** What the shell puts at the end of every page's header: company, appearance, account. */
export const HeaderToolsContext = createContext<ReactNode>(null);

interface PageProps {
  title: string;
  /** Stands before the title: the way back to the list. */
  before?: ReactNode;
  /** Stands beside the title: a badge. */
  beside?: ReactNode;
  /** The page's own controls: its period, its main action. */
  controls?: ReactNode;
  /** Tables and timelines use the whole width; everything else keeps to 1,280 px. */
  wide?: boolean;
  children: ReactNode;
}

/** Every page of the shell: a header with its title and controls, and the content. */
export function Page({ title, before, beside, controls, wide = false, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const tools = useContext(HeaderToolsContext);

  // After a navigation the focus moves to the new page's title; without it, it stays on what is gone.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [pathname]);

  return (
    <>
      <title>{`${title} · ${texts.common.productName}`}</title>
      <header className={classes.header}>
        <div className={classes.heading}>
          {before}
          <h1 ref={heading} tabIndex={-1} className={classes.title} title={title}>
            {title}
          </h1>
          {beside === undefined ? null : <div className={classes.beside}>{beside}</div>}
        </div>
        <div className={classes.controls}>{controls}</div>
        <div className={classes.tools}>{tools}</div>
      </header>
      <main id="content" tabIndex={-1} className={classes.main} data-wide={wide || undefined}>
        {children}
      </main>
    </>
  );
}
