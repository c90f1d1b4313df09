import { IconCloudOff } from '@tabler/icons-react';
import { useServerReachable } from '../lib/api/connection-store';
import { texts } from '../texts';
import classes from './offline-bar.module.css';

/** A slim bar while the server is away. It goes by itself. */
export function OfflineBar() {
  const reachable = useServerReachable();
  return (
    <div role="status" aria-live="polite">
      {reachable ? null : (
        <div className={classes.bar}>
          <IconCloudOff size={16} aria-hidden="true" />
          {texts.trouble.offline}
        </div>
      )}
    </div>
  );
}
