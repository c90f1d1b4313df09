import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import { IconBookmark, IconBookmarkPlus, IconTrash } from '@tabler/icons-react';
import { useAddress } from '../../../lib/address/use-address';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useKeptReports, useRemoveKeptReport } from '../api/kept-reports';
import { openKept } from '../hooks/report-address';
import classes from './kept-menu.module.css';

/** Reports under a name: one’s own, and those that others show to everybody. */
export function KeptMenu({ mayKeep }: { mayKeep: boolean }) {
  const { change } = useAddress();
  const told = texts.reports.kept;
  const kept = useKeptReports().data ?? [];
  const remove = useRemoveKeptReport();
  return (
    <Menu position="bottom-end" width={300}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden="true" />}>
          {told.menu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kept.length === 0 ? <Menu.Label>{told.none}</Menu.Label> : null}
        {kept.map((report) => (
          <Group key={report.id} gap={0} wrap="nowrap">
            <Menu.Item className={classes.item ?? ''} onClick={() => change({ tab: null, ...openKept(report.parameters) })}>
              <Text truncate>{report.name}</Text>
              {report.shared ? (
                <Text size="xs" c="dimmed" truncate>
                  {report.own ? told.shared : told.by(report.owner)}
                </Text>
              ) : null}
            </Menu.Item>
            {report.own && mayKeep ? (
              <ActionIcon
                size={32}
                aria-label={told.remove(report.name)}
                onClick={() => remove.mutate(report.id, { onSuccess: () => toastDone(told.removed(report.name)) })}
              >
                <IconTrash size={16} />
              </ActionIcon>
            ) : null}
          </Group>
        ))}
        {mayKeep ? (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<IconBookmarkPlus size={16} aria-hidden="true" />} onClick={() => change({ drawer: 'keep' })}>
              {told.keep}
            </Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}
