import { VisuallyHidden } from '@mantine/core';
import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { RecordingPolicy } from '../../../lib/api/types';
import { texts } from '../../../texts';
import { policyInWords } from '../hooks/policy-in-words';
import classes from './policy-words.module.css';

/** Point by point: what is recorded, and what is not. */
export function PolicyWords({ policy, timeZone }: { policy: RecordingPolicy; timeZone: string }) {
  return (
    <ul className={classes.root}>
      {policyInWords(policy, timeZone).map(({ key, recorded, text }) => {
        const Icon = recorded ? IconCheck : IconMinus;
        return (
          <li key={key} data-recorded={recorded || undefined}>
            <Icon size={17} stroke={2} aria-hidden="true" />
            <span>
              <VisuallyHidden>{recorded ? texts.policy.recorded : texts.policy.notRecorded}: </VisuallyHidden>
              {text}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
