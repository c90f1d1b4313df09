import { Button, Group, Modal } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { Screenshot } from '../../../lib/api/types';
import { formatInstant } from '../../../lib/format/date';
import { texts } from '../../../texts';
import type { Whose } from '../api/whose';
import { DeleteScreenshot } from './delete-screenshot';
import { ScreenshotImage } from './screenshot-image';

interface ScreenshotDialogProps {
  whose: Whose;
  screenshots: readonly Screenshot[];
  timeZone: string;
  /** Which one the address names; null shows none. */
  id: string | null;
  mayDelete: boolean;
  onOpen: (id: string) => void;
  onClose: () => void;
}

/** One in full, with the way to the one before and the one after. */
export function ScreenshotDialog({ whose, screenshots, timeZone, id, mayDelete, onOpen, onClose }: ScreenshotDialogProps) {
  const told = texts.workday;
  const at = screenshots.findIndex((one) => one.id === id);
  const shown = screenshots[at];
  const [before, after] = [screenshots[at - 1], screenshots[at + 1]];
  const when = shown === undefined ? '' : formatInstant(shown.capturedAt, timeZone);
  return (
    <Modal
      opened={shown !== undefined}
      onClose={onClose}
      title={when}
      size="min(1100px, 96vw)"
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      {shown === undefined ? null : (
        <>
          <ScreenshotImage key={shown.id} whose={whose} id={shown.id} size="image" ratio={shown.width / shown.height} alt={told.screenshotAt(when)} />
          <Group justify="space-between" mt="md">
            <Button
              variant="default"
              leftSection={<IconChevronLeft size={16} />}
              disabled={before === undefined}
              onClick={() => before && onOpen(before.id)}
            >
              {told.earlier}
            </Button>
            {mayDelete ? <DeleteScreenshot key={shown.id} whose={whose} id={shown.id} onDeleted={onClose} /> : null}
            <Button
              variant="default"
              rightSection={<IconChevronRight size={16} />}
              disabled={after === undefined}
              onClick={() => after && onOpen(after.id)}
            >
              {told.later}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}
