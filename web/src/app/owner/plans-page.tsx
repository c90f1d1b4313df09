import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Page } from '../../components/page';
import { PlansTable } from '../../features/plans/components/plans-table';
import { useAddress } from '../../lib/address/use-address';
import { texts } from '../../texts';

export function Component() {
  const { change } = useAddress();
  const create = () => change({ action: 'new', plan: null });
  return (
    <Page
      title={texts.shell.owner.plans}
      controls={
        <Button leftSection={<IconPlus size={16} />} onClick={create}>
          {texts.plans.form.newTitle}
        </Button>
      }
    >
      <PlansTable onCreate={create} />
    </Page>
  );
}
