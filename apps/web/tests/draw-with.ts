import type { CDPSession, Page } from "playwright-core";

/** Strokes with times: x, y and milliseconds since the drawing began. */
export type TimedDrawing = readonly (readonly [x: readonly number[], y: readonly number[], t: readonly number[]])[];

/** Strokes without times, as if drawn with 5 ms from point to point and 60 ms between strokes. */
export function atAnyPace(
  strokes: readonly (readonly [x: ArrayLike<number>, y: ArrayLike<number>, t?: ArrayLike<number>])[],
): TimedDrawing {
  let t = 0;
  return strokes.map(([xs, ys]) => {
    const points: [number, number][] = Array.from(xs, (x, i) => [x, ys[i]!]);
    // Somebody who draws makes many more points than corners.
    const dense = points.flatMap(([x, y], i) => {
      const [toX, toY] = points[i + 1] ?? [x, y];
      return Array.from({ length: 4 }, (_, part) => [x + ((toX - x) * part) / 4, y + ((toY - y) * part) / 4] as const);
    });
    t += 60;
    return [dense.map(([x]) => x), dense.map(([, y]) => y), dense.map(() => (t += 5))] as const;
  });
}

/**
 * Draws on the page's canvas with real input at the drawing's own pace, until it is done or the paper takes no more.
 * @param tool a mouse, or a finger
 */
export async function drawWith(tool: "mouse" | "finger", page: Page, drawing: TimedDrawing): Promise<void> {
  const box = (await page.locator("canvas").boundingBox())!;
  const all = drawing.flatMap(([xs, ys]) => xs.map((x, i) => [x, ys[i]!] as const));
  const [left, top] = [Math.min(...all.map(([x]) => x)), Math.min(...all.map(([, y]) => y))];
  const extent = Math.max(...all.map(([x, y]) => Math.max(x - left, y - top)), 1);
  const scale = (Math.min(box.width, box.height) * 0.7) / extent;
  const place = (x: number, y: number) => ({
    x: box.x + box.width / 2 + (x - left - extent / 2) * scale,
    y: box.y + box.height / 2 + (y - top - extent / 2) * scale,
  });
  const input = await page.context().newCDPSession(page);
  const start = performance.now() - (drawing[0]?.[2][0] ?? 0);
  const sent: Promise<unknown>[] = [];
  for (const [xs, ys, ts] of drawing) {
    for (let i = 0; i < xs.length; i++) {
      const wait = start + ts[i]! - performance.now();
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      const at = place(xs[i]!, ys[i]!);
      if (tool === "mouse" && i === 0) sent.push(mouse(input, "mouseMoved", at));
      const kind = i === 0 ? "begin" : "move";
      sent.push(tool === "mouse" ? mouse(input, MOUSE[kind], at) : touch(input, TOUCH[kind], [at]));
    }
    const at = place(xs.at(-1)!, ys.at(-1)!);
    sent.push(tool === "mouse" ? mouse(input, MOUSE.end, at) : touch(input, TOUCH.end, []));
    await Promise.all(sent.splice(0));
    if (await page.locator(".card, .rounds").count()) break;
  }
  await input.detach();
}

const MOUSE = { begin: "mousePressed", move: "mouseMoved", end: "mouseReleased" } as const;
const TOUCH = { begin: "touchStart", move: "touchMove", end: "touchEnd" } as const;

interface Place {
  readonly x: number;
  readonly y: number;
}

function mouse(input: CDPSession, type: (typeof MOUSE)[keyof typeof MOUSE], { x, y }: Place) {
  return input.send("Input.dispatchMouseEvent", { type, x, y, button: "left", buttons: 1, clickCount: 1 });
}

function touch(input: CDPSession, type: (typeof TOUCH)[keyof typeof TOUCH], touchPoints: Place[]) {
  return input.send("Input.dispatchTouchEvent", { type, touchPoints });
}
