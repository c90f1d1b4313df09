import { Popover } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, useState } from 'react';
import type { Screenshot } from '../../../lib/api/types';
import { texts } from '../../../texts';
import type { Whose } from '../api/whose';
import { type DayAxis, placeOn } from '../hooks/day-axis';
import { ScreenshotImage } from './screenshot-image';
import classes from './day-timeline.module.css';

/** Passing over dots is no look: each look is noted in the audit trail. */
const PAUSE_MS = 200;

interface ScreenshotDotsProps {
  whose: Whose;
  axis: DayAxis;
  screenshots: readonly Screenshot[];
  clock: (instant: string) => string;
  onOpen: (id: string) => void;
}

/** A dot for each; the one under the pointer or with the focus shows its thumbnail. One stop of the tab key, arrows lead on. */
export function ScreenshotDots({ whose, axis, screenshots, clock, onOpen }: ScreenshotDotsProps) {
  const told = texts.workday;
  const [near, setNear] = useState<string | null>(null);
  const [stayed] = useDebouncedValue(near, PAUSE_MS);
  const dots = screenshots.filter(({ capturedAt }) => Date.parse(capturedAt) >= axis.start && Date.parse(capturedAt) < axis.end);
  const looked = near !== null && near === stayed ? dots.find(({ id }) => id === near) : undefined;
  const left = (instant: string) => `${placeOn(axis, instant) * 100}%`;
  const leave = (id: string) => setNear((before) => (before === id ? null : before));
  const stop = dots.some(({ id }) => id === near) ? near : dots[0]?.id;

  return (
    <div className={classes.dots}>
      {dots.map(({ id, capturedAt }) => (
        <button
          key={id}
          type="button"
          className={classes.dot}
          style={{ left: left(capturedAt) }}
          tabIndex={id === stop ? 0 : -1}
          aria-label={told.screenshotAt(clock(capturedAt))}
          onClick={() => onOpen(id)}
          onKeyDown={leadOn}
          onPointerEnter={() => setNear(id)}
          onPointerLeave={() => leave(id)}
          onFocus={() => setNear(id)}
          onBlur={() => leave(id)}
        />
      ))}
      <Popover opened={looked !== undefined} position="bottom" width={260} withRoles={false} offset={6} transitionProps={{ duration: 0 }}>
        <Popover.Target>
          <span className={classes.anchor} style={{ left: looked === undefined ? 0 : left(looked.capturedAt) }} />
        </Popover.Target>
        <Popover.Dropdown className={classes.card ?? ''}>
          {looked === undefined ? null : (
            <>
              <ScreenshotImage key={looked.id} whose={whose} id={looked.id} size="thumbnail" ratio={looked.width / looked.height} alt={told.screenshotAt(clock(looked.capturedAt))} />
              <span className={classes.cardTime}>{clock(looked.capturedAt)}</span>
            </>
          )}
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

function leadOn(event: KeyboardEvent<HTMLButtonElement>): void {
  const { key, currentTarget } = event;
  const next = key === 'ArrowRight' ? currentTarget.nextElementSibling : key === 'ArrowLeft' ? currentTarget.previousElementSibling : null;
  if (!(next instanceof HTMLButtonElement)) return;
  event.preventDefault();
  next.focus();
}
