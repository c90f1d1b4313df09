import { Tooltip } from '@mantine/core';
import { NavLink, useLocation } from 'react-router-dom';
import classes from './shell.module.css';
import type { NavigationItem } from './workspaces';

interface NavigationLinkProps {
  item: NavigationItem;
  /** Only the icon is seen, so the word comes on hover and focus. */
  iconOnly?: boolean;
  onClick?: () => void;
}

export function NavigationLink({ item, iconOnly = false, onClick }: NavigationLinkProps) {
  const { pathname } = useLocation();
  const belongs = item.alsoAt !== undefined && pathname.startsWith(item.alsoAt);
  const Icon = item.icon;
  return (
    <Tooltip label={item.label} position="right" disabled={!iconOnly}>
      <NavLink
        to={item.to}
        end={item.exact ?? false}
        className={classes.link ?? ''}
        data-belongs={belongs || undefined}
        {...(onClick === undefined ? {} : { onClick })}
      >
        <Icon size={19} stroke={1.7} aria-hidden="true" />
        <span className={classes.word}>{item.label}</span>
      </NavLink>
    </Tooltip>
  );
}
