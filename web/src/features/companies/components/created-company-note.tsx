import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router-dom';
import { CopyField } from '../../../components/copy-field';
import type { CreatedCompany } from '../../../lib/api/types';
import { texts } from '../../../texts';
import { trackerSnippet } from '../hooks/tracker-snippet';
import { companyHref } from './company-columns';

interface CreatedCompanyNoteProps {
  created: CreatedCompany;
  onDone: () => void;
}

/** The only time that the key is shown. */
export function CreatedCompanyNote({ created, onDone }: CreatedCompanyNoteProps) {
  const told = texts.companies.created;
  const { company, companyKey, invitationUrl } = created;
  return (
    <Stack gap="lg">
      <Text c="dimmed">{told.lead}</Text>
      <CopyField label={told.key} value={companyKey} hint={told.keyHint} copyLabel={texts.companies.copyKey} />
      <CopyField
        label={told.invitation}
        value={invitationUrl}
        hint={told.invitationHint}
        copyLabel={texts.companies.copyLink}
      />
      <CopyField
        label={told.snippet}
        value={trackerSnippet(window.location.origin, companyKey)}
        hint={told.snippetHint}
        copyLabel={told.copySnippet}
        lines
      />
      <Group justify="flex-end">
        <Button variant="default" component={Link} to={companyHref(company.id)}>
          {told.open}
        </Button>
        <Button onClick={onDone}>{told.done}</Button>
      </Group>
    </Stack>
  );
}
