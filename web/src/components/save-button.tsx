import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { saveFile } from '../lib/download/save-file';
import { toastTrouble } from '../lib/toast/toast';
import { troubleSentence } from './trouble-sentence';

interface SaveButtonProps {
  /** The kind of the file: `CSV`. */
  children: string;
  /** The whole name: `Growth as CSV`. */
  label: string;
  /** The file's name with its ending. */
  file: string;
  content: () => Promise<Blob>;
  size?: 'xs' | 'sm';
}

/** Makes a file and hands it to the browser's downloads; says what is wrong where it cannot be had. */
export function SaveButton({ children, label, file, content, size = 'sm' }: SaveButtonProps) {
  const save = useMutation({
    mutationFn: content,
    onSuccess: (blob) => saveFile(file, blob),
    onError: (error) => toastTrouble(troubleSentence(error)),
  });
  return (
    <Button
      variant="default"
      size={size}
      aria-label={label}
      leftSection={<IconDownload size={size === 'xs' ? 14 : 16} aria-hidden="true" />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {children}
    </Button>
  );
}
