import { notifications } from '@mantine/notifications';
import { texts } from '../../texts';

function closable() {
  return { withBorder: true, closeButtonProps: { 'aria-label': texts.common.close } } as const;
}

/** Says what happened. It leaves by itself; nothing that must be read stands only here. */
export function toastDone(message: string): void {
  notifications.show({ ...closable(), message, autoClose: 6_000 });
}

export function toastTrouble(message: string): void {
  notifications.show({ ...closable(), message, color: 'red', autoClose: 10_000 });
}
