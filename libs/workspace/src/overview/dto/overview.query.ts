import { TeamField } from '#tenancy';

export class OverviewQuery {
  @TeamField()
  team?: string;
}
