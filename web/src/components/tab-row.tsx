import { Tabs } from '@mantine/core';
import { useLayoutEffect, useRef } from 'react';
import classes from './tab-row.module.css';

interface TabRowProps<T extends string> {
  label: string;
  tabs: readonly T[];
  /** The open one: where not all have room, the row is scrolled so that it is seen. */
  open: T;
  nameOf: (tab: T) => string;
}

/** The tabs of a page in one row, which scrolls sideways where they do not fit. Inside of `Tabs`. */
export function TabRow<T extends string>({ label, tabs, open, nameOf }: TabRowProps<T>) {
  const row = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (!row.current || !tab) return;
    row.current.scrollLeft = tab.offsetLeft - (row.current.clientWidth - tab.offsetWidth) / 2;
  }, [open]);
  return (
    <Tabs.List ref={row} className={classes.row ?? ''} aria-label={label}>
      {tabs.map((tab) => (
        <Tabs.Tab key={tab} value={tab} className={classes.tab ?? ''}>
          {nameOf(tab)}
        </Tabs.Tab>
      ))}
    </Tabs.List>
  );
}
