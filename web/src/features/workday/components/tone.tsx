import type { CSSProperties, ReactNode } from 'react';
import { TONES, toneOf } from '../hooks/name-tone';
import classes from './tones.module.css';

const HUES = TONES / 2;

/** Fills what is drawn inside with the colour of a name. */
export function Tone({ of, children }: { of: string; children: ReactNode }) {
  const tone = toneOf(of);
  const style: CSSProperties & Record<'--hue', string> = { '--hue': String((tone % HUES) * (360 / HUES) + 20) };
  return (
    <g className={classes.tone} data-strong={tone < HUES} style={style}>
      {children}
    </g>
  );
}

/** Stands before a name in a list: the colour that it has on the timeline. */
export function ToneMark({ of }: { of: string }) {
  return (
    <svg className={classes.mark} width="10" height="10" aria-hidden="true">
      <Tone of={of}>
        <rect width="10" height="10" />
      </Tone>
    </svg>
  );
}
