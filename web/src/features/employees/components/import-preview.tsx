import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { FormError } from '../../../components/form-error';
import type { ImportPreview as Preview } from '../../../lib/api/types';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';
import { useImport } from '../hooks/use-import';
import { ImportLines } from './import-lines';

const NAMED_TEAMS = 10;

/** What a file would come to; then, in its place, what has come of it. */
export function ImportPreview({ preview, onClose }: { preview: Preview; onClose: () => void }) {
  const told = texts.importing;
  const { results, run } = useImport();
  const good = preview.lines.filter(({ problems }) => problems.length === 0);
  const bad = preview.lines.filter(({ problems }) => problems.length > 0);
  const invited = [...results.values()].filter((outcome) => outcome === 'INVITED').length;
  const left = good.flatMap(({ line, email }) => {
    const outcome = results.get(line);
    return outcome === undefined || outcome === 'INVITED' ? [] : [{ line, email, why: told.outcomes[outcome] }];
  });

  if (run.isSuccess) {
    return (
      <Stack gap="md" role="status">
        <Text fw={600}>{told.done(formatCount(invited), invited === 1)}</Text>
        {left.length === 0 ? null : <ImportLines title={told.notDone} lines={left} />}
        <Group justify="flex-end">
          <Button onClick={onClose}>{told.close}</Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack gap="md">
      <Text c="dimmed">
        {told.read(preview.encoding, formatCount(preview.lines.length))} {told.seats(formatCount(preview.seatsLeft), formatCount(preview.seatLimit))}
      </Text>
      <Text fw={600}>{told.good(formatCount(good.length), good.length === 1)}</Text>
      {preview.newTeams.length === 0 ? null : <Text>{told.newTeams(shortList(preview.newTeams))}</Text>}
      {bad.length === 0 ? null : (
        <ImportLines
          title={told.bad(formatCount(bad.length), bad.length === 1)}
          lines={bad.map(({ line, email, problems }) => ({ line, email, why: problems.map((problem) => told.lineProblems[problem]).join('; ') }))}
        />
      )}
      {run.isPending ? <Progress value={(results.size / good.length) * 100} aria-label={told.going(formatCount(results.size), formatCount(good.length))} /> : null}
      <FormError error={run.error} sentence={run.isError && results.size > 0 ? told.stopped : null} />
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {texts.common.cancel}
        </Button>
        <Button disabled={good.length === 0} loading={run.isPending} onClick={() => run.mutate(good.map(({ line, name, email, role, team }) => ({ line, name, email, role, team })))}>
          {run.isError ? told.goOn : told.submit(formatCount(good.length), good.length === 1)}
        </Button>
      </Group>
    </Stack>
  );
}

function shortList(names: readonly string[]): string {
  const shown = names.slice(0, NAMED_TEAMS).join(', ');
  return names.length > NAMED_TEAMS ? `${shown} ${texts.importing.more(formatCount(names.length - NAMED_TEAMS))}` : shown;
}
