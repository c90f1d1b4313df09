import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { texts } from '../../../texts';
import { type DayAxis, placeOn } from '../hooks/day-axis';
import { minuteOf } from '../hooks/read-out';
import { dragged } from '../hooks/zoom-window';
import classes from './day-timeline.module.css';

const MINUTE_MS = 60_000;
const LEAST_DRAG_PX = 6;
const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 60, PageDown: -60 };

interface TimelineCursorProps {
  day: DayAxis;
  /** The stretch that is shown. */
  shown: DayAxis;
  at: number | null;
  /** What all lanes say there. */
  said: string;
  onMove: (instant: number) => void;
  /** Null leaves the zoom. */
  onZoom: (window: DayAxis | null) => void;
}

/** One cursor for all lanes, by pointer and keys; dragging chooses a stretch. */
export function TimelineCursor({ day, shown, at, said, onMove, onZoom }: TimelineCursorProps) {
  const [drag, setDrag] = useState<{ from: number; to: number; fromX: number } | null>(null);
  const last = shown.end - MINUTE_MS;
  const move = (instant: number) => onMove(Math.min(last, Math.max(shown.start, minuteOf(instant))));
  const instantUnder = ({ currentTarget, clientX }: PointerEvent<HTMLDivElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return shown.start + Math.min(1, Math.max(0, (clientX - left) / width)) * (shown.end - shown.start);
  };

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    const instant = instantUnder(event);
    move(instant);
    if (drag !== null) setDrag({ ...drag, to: instant });
  }

  /** A finger scrolls; it does not drag. */
  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    const instant = instantUnder(event);
    move(instant);
    if (event.pointerType === 'touch' || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ from: instant, to: instant, fromX: event.clientX });
  }

  function onPointerUp(event: PointerEvent<HTMLDivElement>): void {
    if (drag === null) return;
    setDrag(null);
    const window = Math.abs(event.clientX - drag.fromX) < LEAST_DRAG_PX ? null : dragged(drag.from, instantUnder(event), day);
    if (window !== null) onZoom(window);
  }

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>): void {
    const { key, shiftKey } = event;
    const step = STEPS[key];
    if (step !== undefined) move((at ?? shown.start) + step * (shiftKey ? 10 : 1) * MINUTE_MS);
    else if (key === 'Home') move(shown.start);
    else if (key === 'End') move(last);
    else if (key === 'Escape') onZoom(null);
    else return;
    event.preventDefault();
  }

  const percent = (instant: number) => `${placeOn(shown, instant) * 100}%`;
  const minutes = (instant: number) => Math.round((instant - day.start) / MINUTE_MS);
  return (
    <>
      {at === null ? null : <div className={classes.cursor} style={{ left: percent(at + MINUTE_MS / 2) }} />}
      {drag === null ? null : (
        <div
          className={classes.dragged}
          style={{ left: percent(Math.min(drag.from, drag.to)), width: `${(Math.abs(drag.to - drag.from) / (shown.end - shown.start)) * 100}%` }}
        />
      )}
      <div
        className={classes.overlay}
        role="slider"
        tabIndex={0}
        aria-label={texts.workday.cursor}
        aria-valuemin={minutes(shown.start)}
        aria-valuemax={minutes(last)}
        aria-valuenow={minutes(at ?? shown.start)}
        aria-valuetext={said}
        onPointerMove={onPointerMove}
        onPointerDown={onPointerDown}
        onPointerUp={onPointerUp}
        onPointerCancel={() => setDrag(null)}
        onKeyDown={onKeyDown}
      />
    </>
  );
}
