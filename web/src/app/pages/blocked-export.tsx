import { ExportPanel } from '../../features/exports/components/export-panel';
import classes from './blocked-export.module.css';

/** A company that is not served can still take its data along. */
export function BlockedExport() {
  return (
    <div className={classes.root}>
      <ExportPanel whose="company" />
    </div>
  );
}
