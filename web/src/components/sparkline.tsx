import classes from './sparkline.module.css';

const BAR = 2;
const STEP = 3;
const HEIGHT = 22;

interface SparklineProps {
  /** One figure a day, oldest first. */
  values: readonly number[];
  /** One sentence with what the bars show. */
  label: string;
}

/** A bar for each day, in the size of a word. Drawn by hand: a table has fifty of them. Its highest bar is the row's own. */
export function Sparkline({ values, label }: SparklineProps) {
  const most = Math.max(0, ...values);
  const width = values.length * STEP - (STEP - BAR);
  return (
    <svg className={classes.root} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={label}>
      {values.map((value, day) => {
        const height = most === 0 ? 0 : Math.max(value > 0 ? 2 : 0, (value / most) * HEIGHT);
        return height === 0 ? (
          <rect key={day} className={classes.none} x={day * STEP} y={HEIGHT - 1} width={BAR} height={1} />
        ) : (
          <rect key={day} className={classes.bar} x={day * STEP} y={HEIGHT - height} width={BAR} height={height} rx={0.5} />
        );
      })}
    </svg>
  );
}
