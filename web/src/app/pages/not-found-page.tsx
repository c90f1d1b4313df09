import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { Notice } from '../../components/notice';
import { texts } from '../../texts';

export function NotFoundPage() {
  const { title, text, action } = texts.trouble.notFound;
  return (
    <Notice
      icon={IconMapOff}
      title={title}
      action={
        <Button component={Link} to="/">
          {action}
        </Button>
      }
    >
      <p>{text}</p>
    </Notice>
  );
}
