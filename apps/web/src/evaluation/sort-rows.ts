export interface SortOrder<Column extends string> {
  column: Column;
  descending: boolean;
}

/** A sorted copy. Rows that say nothing in the column (-1, as COCO writes it) come last in either direction. */
export function sortRows<Column extends string, Row extends Record<Column, string | number>>(
  rows: readonly Row[],
  { column, descending }: SortOrder<Column>,
  locale: string,
): Row[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  return [...rows].sort((a, b) => {
    const left: string | number = a[column];
    const right: string | number = b[column];
    if (typeof left === "string" || typeof right === "string") {
      const order = collator.compare(String(left), String(right));
      return descending ? -order : order;
    }
    if ((left === -1) !== (right === -1)) return left === -1 ? 1 : -1;
    return descending ? right - left : left - right;
  });
}

/** The order after a column's heading is pressed: the same column turns round, another begins with its largest (or with A). */
export function nextOrder<Column extends string>(
  order: SortOrder<Column>,
  column: Column,
  text: boolean,
): SortOrder<Column> {
  if (order.column === column) return { column, descending: !order.descending };
  return { column, descending: !text };
}
