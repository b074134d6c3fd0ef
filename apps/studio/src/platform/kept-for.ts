/**
 * An answer that takes some work, worked out once for all who ask within a while.
 * @param milliseconds how long it is kept once it is there; a failure is not kept
 */
export function keptFor<Answer>(milliseconds: number, work: () => Promise<Answer>): () => Promise<Answer> {
  let kept: Promise<Answer> | null = null;
  let until = 0;
  return () => {
    if (kept && performance.now() < until) return kept;
    until = Number.POSITIVE_INFINITY;
    const asked = work();
    kept = asked;
    asked.then(
      () => {
        until = performance.now() + milliseconds;
      },
      () => {
        kept = null;
      },
    );
    return asked;
  };
}
