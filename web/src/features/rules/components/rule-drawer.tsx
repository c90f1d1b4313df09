import { Drawer } from '@mantine/core';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import type { Rule } from '../api/get-rules';
import { RuleForm } from './rule-form';

export function RuleDrawer({ rules }: { rules: readonly Rule[] }) {
  const { parameters, change } = useAddress();
  const asked = parameters.get('rule');
  const rule = rules.find(({ id }) => id === asked) ?? null;
  const told = texts.rules.form;
  const close = () => change({ rule: null }, { replace: true });
  return (
    <Drawer
      opened={asked === 'new' || rule !== null}
      onClose={close}
      title={rule === null ? told.newTitle : told.editTitle}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      <RuleForm key={rule?.id ?? 'new'} rule={rule} onClose={close} />
    </Drawer>
  );
}
