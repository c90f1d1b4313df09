import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { formatCount } from '../lib/format/number';
import { texts } from '../texts';
import classes from './pager.module.css';

interface PagerProps {
  page: number;
  pageSize: number;
  total: number;
  onPage: (page: number) => void;
}

/** Which rows these are of how many, and the way to the others. */
export function Pager({ page, pageSize, total, onPage }: PagerProps) {
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const first = (page - 1) * pageSize + 1;
  const last = Math.min(total, page * pageSize);
  if (pages === 1) return null;
  return (
    <nav className={classes.root} aria-label={texts.common.pageOf(page, pages)}>
      <span className="ept-tabular">
        {texts.common.range(formatCount(first), formatCount(last), formatCount(total))}
      </span>
      <ActionIcon
        variant="default"
        size={32}
        disabled={page <= 1}
        onClick={() => onPage(page - 1)}
        aria-label={texts.common.previousPage}
      >
        <IconChevronLeft size={17} />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={32}
        disabled={page >= pages}
        onClick={() => onPage(page + 1)}
        aria-label={texts.common.nextPage}
      >
        <IconChevronRight size={17} />
      </ActionIcon>
    </nav>
  );
}
