/** Which charts are shown as tables: `?table=churn.growth`. Order and doubles do not matter. */
export function readTables(parameters: URLSearchParams): ReadonlySet<string> {
  return new Set((parameters.get('table') ?? '').split('.').filter(Boolean));
}

export function writeTables(shown: ReadonlySet<string>, section: string, asTable: boolean): string | null {
  const others = [...shown].filter((name) => name !== section);
  const next = asTable ? [...others, section] : others;
  return next.length === 0 ? null : next.toSorted().join('.');
}
