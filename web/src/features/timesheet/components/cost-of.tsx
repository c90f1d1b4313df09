import { formatExactMoney } from '../../../lib/format/money';
import { texts } from '../../../texts';

/** A dash where nobody has a rate: that is not the same as nothing to pay. */
export function CostOf({ amount, currency }: { amount: number | null; currency: string }) {
  return <span>{amount === null ? texts.common.none : formatExactMoney({ amount, currency })}</span>;
}
