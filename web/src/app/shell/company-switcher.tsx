import { Button, Menu } from '@mantine/core';
import { IconBuilding, IconChevronDown } from '@tabler/icons-react';
import { useNavigate } from 'react-router-dom';
import { troubleSentence } from '../../components/trouble-sentence';
import { useSwitchCompany } from '../../features/auth/api/switch-company';
import { homeOf } from '../../lib/session/home';
import { getSessionState } from '../../lib/session/session-store';
import { useSession } from '../../lib/session/use-session';
import { toastDone, toastTrouble } from '../../lib/toast/toast';
import { texts } from '../../texts';
import classes from './company-switcher.module.css';

/** Only for people of several companies: they are in one at a time, and say which here. */
export function CompanySwitcher() {
  const { memberships, membership } = useSession();
  const navigate = useNavigate();
  const switchCompany = useSwitchCompany();
  if (memberships.length < 2) return null;

  function enter(companyId: string): void {
    const target = memberships.find((candidate) => candidate.companyId === companyId);
    if (target === undefined || companyId === membership?.companyId) return;
    switchCompany.mutate(companyId, {
      onSuccess: () => {
        const state = getSessionState();
        if (state.status === 'signed-in') void navigate(homeOf(state.session));
        toastDone(texts.shell.switched(target.companyName));
      },
      onError: (error) => toastTrouble(troubleSentence(error)),
    });
  }

  return (
    <Menu width={280}>
      <Menu.Target>
        <Button
          className={classes.button ?? ''}
          variant="default"
          leftSection={<IconBuilding size={16} />}
          rightSection={<IconChevronDown size={14} />}
          loading={switchCompany.isPending}
          aria-label={texts.shell.inCompany(membership?.companyName ?? texts.common.none)}
        >
          <span className={classes.name}>{membership?.companyName ?? texts.shell.switchCompany}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{texts.shell.switchCompany}</Menu.Label>
        <Menu.RadioGroup value={membership?.companyId ?? null} onChange={enter}>
          {memberships.map((item) => (
            <Menu.RadioItem key={item.companyId} value={item.companyId} closeMenuOnClick>
              <span className={classes.option}>{item.companyName}</span>
              <span className={classes.role}>{texts.common.roles[item.role]}</span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
