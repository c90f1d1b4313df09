import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { Waiting } from '../../../components/waiting';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { useScreenshots } from '../api/get-screenshots';
import type { Whose } from '../api/whose';
import { ScreenshotDialog } from './screenshot-dialog';
import { ScreenshotsGallery } from './screenshots-gallery';

interface ScreenshotsDayProps {
  whose: Whose;
  date: string;
  timeZone: string;
  mayDelete: boolean;
}

/** The screenshots of one day alone. */
export function ScreenshotsDay({ whose, date, timeZone, mayDelete }: ScreenshotsDayProps) {
  const { parameters, change } = useAddress();
  const screenshots = useScreenshots(whose, date);
  const { data } = screenshots;
  if (data === undefined) {
    return (
      <Panel title={texts.workday.screenshots}>
        {screenshots.isError ? (
          <ErrorPanel
            what={texts.workday.screenshots}
            error={screenshots.error}
            onRetry={() => void screenshots.refetch()}
            retrying={screenshots.isFetching}
          />
        ) : (
          <Waiting h={220} />
        )}
      </Panel>
    );
  }
  return (
    <>
      <ScreenshotsGallery whose={whose} screenshots={data} timeZone={timeZone} onOpen={(id) => change({ screenshot: id })} />
      <ScreenshotDialog
        whose={whose}
        screenshots={data}
        timeZone={timeZone}
        mayDelete={mayDelete}
        id={parameters.get('screenshot')}
        onOpen={(id) => change({ screenshot: id }, { replace: true })}
        onClose={() => change({ screenshot: null }, { replace: true })}
      />
    </>
  );
}
