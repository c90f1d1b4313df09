import { ActionIcon, Tooltip } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { texts } from '../texts';

interface DefinitionProps {
  /** What is defined: `Monthly recurring revenue`. */
  of: string;
  children: string;
}

/** What a figure means and how it is computed: on hover, on focus and on touch. */
export function Definition({ of, children }: DefinitionProps) {
  return (
    <Tooltip label={children} w={300} events={{ hover: true, focus: true, touch: true }}>
      <ActionIcon size={22} aria-label={texts.common.definition(of, children)}>
        <IconInfoCircle size={15} stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  );
}
