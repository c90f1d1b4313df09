import type { TablerIcon } from '@tabler/icons-react';
import { texts } from '../texts';
import { EmptyState } from './empty-state';
import { Page } from './page';

interface NotYetProps {
  title: string;
  icon: TablerIcon;
  /** One sentence: what this page will hold. */
  sentence: string;
}

/** A page that has its place but not its content yet. It says so, and shows nothing that could pass for data. */
export function NotYet({ title, icon, sentence }: NotYetProps) {
  return (
    <Page title={title}>
      <EmptyState icon={icon} title={texts.homes.notYet} text={sentence} />
    </Page>
  );
}
