import { IconCircleCheck, IconCircleX, IconHourglass, IconRotate2, IconArrowBackUp } from '@tabler/icons-react';
import type { TimeCorrectionStatus } from '#contracts';
import { StatusBadge } from '../../../components/status-badge';
import { texts } from '../../../texts';

const LOOKS = {
  PENDING: { tone: 'pending', icon: IconHourglass },
  APPROVED: { tone: 'good', icon: IconCircleCheck },
  REFUSED: { tone: 'trouble', icon: IconCircleX },
  WITHDRAWN: { tone: 'over', icon: IconArrowBackUp },
  REVOKED: { tone: 'over', icon: IconRotate2 },
} as const;

export function CorrectionBadge({ status }: { status: TimeCorrectionStatus }) {
  const { tone, icon } = LOOKS[status];
  return (
    <StatusBadge tone={tone} icon={icon}>
      {texts.timesheet.statuses[status]}
    </StatusBadge>
  );
}
