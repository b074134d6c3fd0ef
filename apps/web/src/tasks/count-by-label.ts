/** How often each label occurs, the most frequent first, equal ones in order of appearance. */
export function countByLabel(found: Iterable<{ label: string }>): [label: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { label } of found) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
