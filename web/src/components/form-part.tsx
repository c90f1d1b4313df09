import type { ReactNode } from 'react';
import { useId } from 'react';
import classes from './form-part.module.css';

interface FormPartProps {
  title: string;
  lead?: string;
  children: ReactNode;
}

/** Fields that belong together, under a name. */
export function FormPart({ title, lead, children }: FormPartProps) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={classes.root}>
      <div>
        <h3 id={id} className={classes.title}>
          {title}
        </h3>
        {lead === undefined ? null : <p className={classes.lead}>{lead}</p>}
      </div>
      {children}
    </div>
  );
}
