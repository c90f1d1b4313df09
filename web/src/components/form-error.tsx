import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { texts } from '../texts';
import { requestIdOf, troubleSentence } from './trouble-sentence';

interface FormErrorProps {
  /** Null shows nothing. */
  error: unknown;
  /** Says it better than the server where the form knows more. */
  sentence?: string | null;
}

/** Above a form's buttons: what failed. What was typed stays. */
export function FormError({ error, sentence = null }: FormErrorProps) {
  if (error === null || error === undefined) return null;
  const requestId = requestIdOf(error);
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle size={18} />} py="xs">
      {sentence ?? troubleSentence(error)}
      {requestId === null || sentence !== null ? null : <small> {texts.trouble.requestId(requestId)}</small>}
    </Alert>
  );
}
