import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { INVITATION_FILE_PROBLEMS } from '#contracts';
import { FormError } from '../../../components/form-error';
import { ApiError } from '../../../lib/api/api-error';
import { texts } from '../../../texts';
import { usePreviewImport } from '../api/preview-import';
import { ImportPreview } from './import-preview';

/** First the file, then what it would come to, then what has come of it. */
export function ImportSteps({ onClose }: { onClose: () => void }) {
  const told = texts.importing;
  const preview = usePreviewImport();
  return (
    <Stack gap="lg">
      <Text c="dimmed">{told.lead}</Text>
      <Group>
        <FileButton accept=".csv,.txt,.tsv,text/csv,text/plain" onChange={(file) => (file === null ? undefined : preview.mutate(file))}>
          {(props) => (
            <Button {...props} data-autofocus variant="default" leftSection={<IconFileSpreadsheet size={16} />} loading={preview.isPending}>
              {preview.data === undefined ? told.choose : told.other}
            </Button>
          )}
        </FileButton>
      </Group>
      <FormError error={preview.error} sentence={fileSentence(preview.error)} />
      {preview.data === undefined || preview.isError ? null : <ImportPreview key={preview.submittedAt} preview={preview.data} onClose={onClose} />}
    </Stack>
  );
}

/** In words of the page where it is the file's own problem; else what every error says. */
function fileSentence(error: unknown): string | null {
  if (!(error instanceof ApiError)) return null;
  const text = JSON.stringify(error.details ?? []);
  const problem = INVITATION_FILE_PROBLEMS.find((one) => text.includes(`"file.${one}"`));
  return problem === undefined ? null : texts.importing.fileProblems[problem];
}
