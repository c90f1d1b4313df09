import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Page } from '../../components/page';
import { CompaniesTable } from '../../features/companies/components/companies-table';
import { CreateCompanyDrawer } from '../../features/companies/components/create-company-drawer';
import { OwnerOverview } from '../../features/owner-overview/components/owner-overview';
import { useAddress } from '../../lib/address/use-address';
import { texts } from '../../texts';

/** The drawer is part of the address: `?drawer=new`. */
export function Component() {
  const { parameters, change } = useAddress();
  const creating = parameters.get('drawer') === 'new';
  const open = () => change({ drawer: 'new' });
  return (
    <Page
      title={texts.companies.title}
      wide
      controls={
        <Button leftSection={<IconPlus size={16} />} onClick={open}>
          {texts.companies.create}
        </Button>
      }
    >
      <OwnerOverview />
      <CompaniesTable onCreate={open} />
      <CreateCompanyDrawer opened={creating} onClose={() => change({ drawer: null }, { replace: true })} />
    </Page>
  );
}
