import { Button } from '@mantine/core';
import { IconHourglassOff, IconPlayerPause } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Notice } from '../../components/notice';
import { liftCompanyBlock, type CompanyBlock } from '../../lib/session/company-block';
import { useSession } from '../../lib/session/use-session';
import { texts } from '../../texts';
import { HeaderTools } from '../shell/header-tools';

/** In place of the whole workspace while the company is suspended or its subscription has ended. */
export function BlockedPage({ block }: { block: CompanyBlock }) {
  const { membership } = useSession();
  const queries = useQueryClient();
  const told = block === 'COMPANY_SUSPENDED' ? texts.trouble.suspended : texts.trouble.expired;
  const icon = block === 'COMPANY_SUSPENDED' ? IconPlayerPause : IconHourglassOff;

  function checkAgain(): void {
    queries.clear();
    liftCompanyBlock();
  }

  return (
    <Notice
      icon={icon}
      title={told.title(membership?.companyName ?? '')}
      action={
        <>
          <Button variant="default" onClick={checkAgain}>
            {texts.trouble.checkAgain}
          </Button>
          <HeaderTools />
        </>
      }
    >
      <p>{told.text}</p>
      {membership === null ? null : <p>{told.whom[membership.role]}</p>}
    </Notice>
  );
}
