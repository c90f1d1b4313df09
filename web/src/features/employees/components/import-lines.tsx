import { Text } from '@mantine/core';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import classes from './import-lines.module.css';

/** A list that long is mended in the file, not here. */
const SHOWN = 200;

interface ImportLinesProps {
  title: string;
  lines: readonly { line: number; email: string; why: string }[];
}

/** Lines of the file, each with why it is named. */
export function ImportLines({ title, lines }: ImportLinesProps) {
  const told = texts.importing;
  return (
    <section>
      <Text mb="xs">{title}</Text>
      <ul className={classes.list} tabIndex={0} aria-label={title}>
        {lines.slice(0, SHOWN).map(({ line, email, why }) => (
          <li key={line}>
            <span className={classes.line}>{told.line(formatCount(line))}</span>
            <span className={classes.what}>
              {email === '' ? null : <span className={classes.email}>{email}</span>} {why}
            </span>
          </li>
        ))}
        {lines.length > SHOWN ? <li>{told.more(formatCount(lines.length - SHOWN))}</li> : null}
      </ul>
    </section>
  );
}
