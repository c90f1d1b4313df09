import { List, Stack, Text } from '@mantine/core';
import { texts } from '../../../texts';

/** What goes for good and what stays, before it is too late. */
export function WhatIsErased({ name }: { name: string }) {
  const told = texts.people.erasing;
  return (
    <Stack gap="xs">
      <Text>{told.goes(name)}</Text>
      <List size="sm">
        {told.taken.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
      <Text size="sm">{told.stays}</Text>
    </Stack>
  );
}
