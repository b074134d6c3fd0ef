import type { PlayerMessage } from "@vistazo/api";
import fc from "fast-check";
import { expect, it } from "vitest";
import { Sketch, type SketchStroke } from "../../../../packages/ui/src/sketch.js";
import { InkSender } from "./ink-sender.js";

it("keeps a room's paper like the sketchpad, whatever is drawn and taken away between two messages", () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.constant("begin" as const) },
    { weight: 5, arbitrary: fc.nat(900).map((points) => ({ points })) },
    fc.constantFrom("undo" as const, "clear" as const),
    { weight: 4, arbitrary: fc.constant("send" as const) },
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const sketch = new Sketch();
      let paper: SketchStroke[] = [];
      const sender = new InkSender((message: PlayerMessage) => {
        if (message.type === "clear") paper = [];
        if (message.type === "undo") paper.pop();
        if (message.type !== "ink") return;
        expect(message.points[0].length).toBeLessThanOrEqual(400);
        expect([paper.length, paper.length - 1]).toContain(message.stroke);
        const stroke = paper[message.stroke];
        if (!stroke) paper.push(structuredClone(message.points));
        else for (const axis of [0, 1, 2] as const) stroke[axis].push(...message.points[axis]);
      });
      let time = 0;
      for (const one of [...steps, "send" as const]) {
        if (one === "begin") sketch.begin({ x: time, y: 1, time: ++time });
        else if (one === "undo") sketch.undo();
        else if (one === "clear") sketch.clear();
        else if (one === "send") {
          sender.update(sketch.strokes);
          expect(paper).toEqual(sketch.strokes);
        } else for (let i = 0; i < one.points; i++) sketch.move({ x: i, y: 2, time: ++time });
      }
    }),
  );
});
