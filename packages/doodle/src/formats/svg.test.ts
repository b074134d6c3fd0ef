import { expect, it } from "vitest";
import { drawingSvg } from "./svg.js";

it("draws each stroke as a path, moved and scaled into the picture", () => {
  const svg = drawingSvg(
    [
      [
        [100, 228],
        [50, 114],
      ],
      [[164], [50]],
    ],
    "cat & <dog>",
  );
  expect(svg).toContain('viewBox="0 0 280 152"');
  expect([...svg.matchAll(/ d="([^"]*)"/g)].map(([, d]) => d)).toEqual(["M12 12L268 140", "M140 12h0"]);
  expect(svg).toContain("<title>cat &#38; &#60;dog&#62;</title>");
});
