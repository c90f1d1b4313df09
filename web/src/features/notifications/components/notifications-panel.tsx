import { Stack, Switch, Text } from '@mantine/core';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { troubleSentence } from '../../../components/trouble-sentence';
import { Waiting } from '../../../components/waiting';
import { toastDone, toastTrouble } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useChooseNotification } from '../api/choose-notification';
import { useNotifications } from '../api/get-notifications';

/** One's own choices; each is saved as it is made. */
export function NotificationsPanel() {
  const told = texts.notifications;
  const notifications = useNotifications();
  const choose = useChooseNotification();
  const { data } = notifications;

  function content() {
    if (data === undefined) {
      if (!notifications.isError) return <Waiting h={150} />;
      return <ErrorPanel what={told.what} error={notifications.error} onRetry={() => void notifications.refetch()} retrying={notifications.isFetching} />;
    }
    return (
      <Stack gap="md">
        <Text c="dimmed">{told.lead}</Text>
        {data.items.map(({ kind, wanted }) => (
          <Switch
            key={kind}
            label={told.kinds[kind].label}
            description={told.kinds[kind].hint}
            checked={choose.isPending && choose.variables.kind === kind ? choose.variables.wanted : wanted}
            onChange={({ currentTarget }) =>
              choose.mutate({ kind, wanted: currentTarget.checked }, { onSuccess: () => toastDone(told.done), onError: (error) => toastTrouble(troubleSentence(error)) })
            }
          />
        ))}
      </Stack>
    );
  }

  return <Panel title={told.title}>{content()}</Panel>;
}
