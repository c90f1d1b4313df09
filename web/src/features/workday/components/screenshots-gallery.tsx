import { IconPhotoOff } from '@tabler/icons-react';
import { EmptyState } from '../../../components/empty-state';
import { Panel } from '../../../components/panel';
import type { Screenshot } from '../../../lib/api/types';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import type { Whose } from '../api/whose';
import { clockIn } from '../hooks/clock-in';
import { ScreenshotImage } from './screenshot-image';
import classes from './screenshots.module.css';

interface ScreenshotsGalleryProps {
  whose: Whose;
  screenshots: readonly Screenshot[];
  timeZone: string;
  onOpen: (id: string) => void;
}

export function ScreenshotsGallery({ whose, screenshots, timeZone, onOpen }: ScreenshotsGalleryProps) {
  const told = texts.workday;
  const clock = clockIn(timeZone);
  return (
    <Panel title={told.screenshots} note={whose === 'me' ? formatCount(screenshots.length) : told.viewingIsNoted}>
      {screenshots.length === 0 ? (
        <EmptyState icon={IconPhotoOff} title={told.noScreenshots.title} text={told.noScreenshots.text} />
      ) : (
        <ul className={classes.gallery}>
          {screenshots.map(({ id, capturedAt, width, height }) => (
            <li key={id}>
              <ScreenshotImage
                whose={whose}
                id={id}
                size="thumbnail"
                ratio={width / height}
                alt={told.screenshotAt(clock(capturedAt))}
                onOpen={() => onOpen(id)}
              />
              <span className={classes.time}>{clock(capturedAt)}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
