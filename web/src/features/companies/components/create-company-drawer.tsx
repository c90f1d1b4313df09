import { Drawer } from '@mantine/core';
import { useState } from 'react';
import type { CreatedCompany } from '../../../lib/api/types';
import { texts } from '../../../texts';
import { CreateCompanyForm } from './create-company-form';
import { CreatedCompanyNote } from './created-company-note';

interface CreateCompanyDrawerProps {
  opened: boolean;
  onClose: () => void;
}

/** First the form; then, once, the key and the invitation. A click beside it must not throw the key away. */
export function CreateCompanyDrawer({ opened, onClose }: CreateCompanyDrawerProps) {
  const [created, setCreated] = useState<CreatedCompany | null>(null);
  const title = created === null ? texts.companies.form.title : texts.companies.created.title(created.company.name);
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      onExitTransitionEnd={() => setCreated(null)}
      title={title}
      size={500}
      closeOnClickOutside={false}
      closeOnEscape={created === null}
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      {created === null ? (
        <CreateCompanyForm onCreated={setCreated} onCancel={onClose} />
      ) : (
        <CreatedCompanyNote created={created} onDone={onClose} />
      )}
    </Drawer>
  );
}
