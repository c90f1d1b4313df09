import { IconCloudOff } from '@tabler/icons-react';
import { Notice } from '../../components/notice';
import { texts } from '../../texts';

export function AwayPage() {
  return (
    <Notice icon={IconCloudOff} title={texts.trouble.away.title}>
      <p>{texts.trouble.away.text}</p>
    </Notice>
  );
}
