import { Button, Group, SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Definition } from '../../../components/definition';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { MEASURES, type Measure } from '../hooks/sheet-address';
import classes from './sheet-tools.module.css';

interface SheetToolsProps {
  /** Null where all kinds of time are shown at once. */
  measure: Measure | null;
  /** What narrows the sheet. */
  filters?: ReactNode;
  /** The sheet as files. */
  files: ReactNode;
}

/** Above a sheet: what is shown, what it means, and ways to take it along. */
export function SheetTools({ measure, filters, files }: SheetToolsProps) {
  const { change } = useAddress();
  const told = texts.timesheet;
  return (
    <div className={classes.root}>
      {filters}
      {measure === null ? null : (
        <Group gap={4} wrap="nowrap">
          <SegmentedControl
            aria-label={told.measure.label}
            size="sm"
            data={MEASURES.map((one) => ({ value: one, label: told.measure[one] }))}
            value={measure}
            onChange={(value) => change({ show: value === 'worked' ? null : value })}
          />
          <Definition of={told.measure[measure]}>{told.definitions[measure]}</Definition>
        </Group>
      )}
      <Group gap="xs" className={classes.files ?? ''}>
        {files}
        <Button variant="default" size="sm" leftSection={<IconPrinter size={16} aria-hidden="true" />} onClick={() => window.print()}>
          {told.print}
        </Button>
      </Group>
    </div>
  );
}
