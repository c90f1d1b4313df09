import { formatBareMoney, formatExactMoney } from '../../../lib/format/money';
import { texts } from '../../../texts';

interface CostOfProps {
  amount: number | null;
  currency: string;
  /** Where the currency stands above. */
  bare?: boolean;
}

/** A dash where nobody has a rate: that is not the same as nothing to pay. */
export function CostOf({ amount, currency, bare = false }: CostOfProps) {
  if (amount === null) return <span>{texts.common.none}</span>;
  const exact = formatExactMoney({ amount, currency });
  return bare ? <span title={exact}>{formatBareMoney({ amount, currency })}</span> : <span>{exact}</span>;
}
