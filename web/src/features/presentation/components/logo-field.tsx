import { Button, FileButton, Group, Input } from '@mantine/core';
import { FormError } from '../../../components/form-error';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useChangeLogo } from '../api/change-logo';
import { CompanyMark } from './company-mark';

const TYPES = 'image/png,image/jpeg,image/webp';

/** Saved at once: a picture that was chosen needs no second press. */
export function LogoField({ company, hasLogo }: { company: string; hasLogo: boolean }) {
  const told = texts.presentation;
  const change = useChangeLogo();

  function save(image: File | null): void {
    change.mutate(image, { onSuccess: () => toastDone(image === null ? told.logoRemoved : told.logoDone) });
  }

  return (
    <Input.Wrapper label={told.logo} description={told.logoHint} labelElement="div">
      <Group gap="md" mt="xs">
        <CompanyMark company={company} size={56} />
        <FileButton accept={TYPES} onChange={(image) => (image === null ? undefined : save(image))}>
          {(props) => (
            <Button {...props} variant="default" loading={change.isPending}>
              {told.chooseLogo}
            </Button>
          )}
        </FileButton>
        {hasLogo ? (
          <Button variant="subtle" color="red" onClick={() => save(null)} disabled={change.isPending}>
            {told.removeLogo}
          </Button>
        ) : null}
      </Group>
      <FormError error={change.error} />
    </Input.Wrapper>
  );
}
