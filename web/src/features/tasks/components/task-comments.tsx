import { Button, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ErrorPanel } from '../../../components/error-panel';
import { FormError } from '../../../components/form-error';
import { RelativeTime } from '../../../components/relative-time';
import { Waiting } from '../../../components/waiting';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import { useAddComment } from '../api/add-comment';
import { useComments } from '../api/get-comments';
import type { TasksSetting } from '../hooks/tasks-setting';
import classes from './task-details.module.css';

/** What was said, and, for those who work on it, a field to say something. */
export function TaskComments({ id, setting }: { id: string; setting: TasksSetting }) {
  const told = texts.tasks.talk;
  const comments = useComments(setting.whose, id);
  const { data } = comments;
  return (
    <section>
      <h3 className={classes.title}>{told.title}</h3>
      {data === undefined ? (
        comments.isError ? <ErrorPanel what={told.what} error={comments.error} onRetry={() => void comments.refetch()} retrying={comments.isFetching} /> : <Waiting h={48} mb="sm" />
      ) : data.items.length === 0 ? (
        <p className={classes.note}>{told.none}</p>
      ) : (
        <>
          {data.total > data.items.length ? <p className={classes.note}>{told.newest(formatCount(data.items.length), formatCount(data.total))}</p> : null}
          <ol className={classes.entries} aria-label={told.title}>
            {data.items.map(({ id: key, author, text, createdAt }) => (
              <li key={key}>
                <span className={classes.by}>
                  <strong>{author.name}</strong>
                  <span className={classes.when}>
                    <RelativeTime instant={createdAt} timeZone={setting.timeZone} />
                  </span>
                </span>
                <p className={classes.said}>{text}</p>
              </li>
            ))}
          </ol>
        </>
      )}
      {setting.mayWork ? <CommentForm id={id} setting={setting} /> : null}
    </section>
  );
}

const TEXT_LIMIT = 4_000;

/** What is typed stays until it has been taken. */
function CommentForm({ id, setting }: { id: string; setting: TasksSetting }) {
  const told = texts.tasks.talk;
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const add = useAddComment(setting.whose, id);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    if (text.trim() === '') return;
    add.mutate(text.trim(), {
      onSuccess: () => {
        setText('');
        setTried(false);
      },
    });
  }

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="sm" align="flex-start">
        <Textarea
          w="100%"
          label={told.field}
          description={told.hint}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={TEXT_LIMIT}
          value={text}
          error={tried && text.trim() === '' ? told.needsText : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <FormError error={add.error} />
        <Button type="submit" variant="default" loading={add.isPending}>
          {told.submit}
        </Button>
      </Stack>
    </form>
  );
}
