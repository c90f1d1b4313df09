import { IconAlertTriangle, IconCircleCheck, IconClockPlay, type TablerIcon } from '@tabler/icons-react';
import { StatusBadge, type BadgeTone } from '../../../components/status-badge';
import { texts } from '../../../texts';
import type { RunOutcome } from '../hooks/run-outcome';

const LOOKS: Readonly<Record<RunOutcome, { tone: BadgeTone; icon: TablerIcon }>> = {
  SUCCEEDED: { tone: 'good', icon: IconCircleCheck },
  FAILED: { tone: 'trouble', icon: IconAlertTriangle },
  RUNNING: { tone: 'pending', icon: IconClockPlay },
};

export function RunBadge({ outcome }: { outcome: RunOutcome }) {
  return <StatusBadge {...LOOKS[outcome]}>{texts.ownerJobs.outcomes[outcome]}</StatusBadge>;
}
