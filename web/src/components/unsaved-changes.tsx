import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { texts } from '../texts';

/** Says beside a form that it holds changes, and asks before they are lost: by a link, by Back, by closing the tab. */
export function UnsavedChanges({ dirty }: { dirty: boolean }) {
  const told = texts.unsaved;
  const blocker = useBlocker(dirty);

  useEffect(() => {
    if (!dirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [dirty]);

  return (
    <>
      <Text size="sm" c="dimmed" role="status" flex={1}>
        {dirty ? told.hint : ''}
      </Text>
      <Modal opened={blocker.state === 'blocked'} onClose={() => blocker.reset?.()} title={told.title}>
        <Text mb="lg">{told.text}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => blocker.reset?.()}>
            {told.stay}
          </Button>
          <Button color="red" onClick={() => blocker.proceed?.()}>
            {told.leave}
          </Button>
        </Group>
      </Modal>
    </>
  );
}
