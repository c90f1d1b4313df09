import { Button } from '@mantine/core';
import { IconHourglassOff, IconPlayerPause } from '@tabler/icons-react';
import { Notice } from '../../components/notice';
import type { CompanyBlock } from '../../lib/session/company-block';
import { useSession } from '../../lib/session/use-session';
import { texts } from '../../texts';
import { BlockedExport } from './blocked-export';
import { HeaderTools } from '../shell/header-tools';

interface BlockedPageProps {
  block: CompanyBlock;
  checking: boolean;
  onCheck: () => void;
}

/** In place of the whole workspace while the company is suspended or its subscription has ended. */
export function BlockedPage({ block, checking, onCheck }: BlockedPageProps) {
  const { membership } = useSession();
  const told = block === 'COMPANY_SUSPENDED' ? texts.trouble.suspended : texts.trouble.expired;
  const icon = block === 'COMPANY_SUSPENDED' ? IconPlayerPause : IconHourglassOff;

  return (
    <Notice
      icon={icon}
      title={told.title(membership?.companyName ?? '')}
      tools={<HeaderTools />}
      action={
        <Button variant="default" onClick={onCheck} loading={checking}>
          {texts.trouble.checkAgain}
        </Button>
      }
    >
      <p>{told.text}</p>
      {membership === null ? null : <p>{told.whom[membership.role]}</p>}
      {membership?.role === 'ADMIN' ? <BlockedExport /> : null}
    </Notice>
  );
}
