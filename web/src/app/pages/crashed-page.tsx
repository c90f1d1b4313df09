import { Button } from '@mantine/core';
import { IconRefreshAlert } from '@tabler/icons-react';
import { Notice } from '../../components/notice';
import { texts } from '../../texts';

/** When a page threw, or when its code is gone because a newer version was installed meanwhile. */
export function CrashedPage() {
  const { title, text, action } = texts.trouble.crashed;
  return (
    <Notice
      icon={IconRefreshAlert}
      title={title}
      action={<Button onClick={() => window.location.reload()}>{action}</Button>}
    >
      <p>{text}</p>
    </Notice>
  );
}
