import { Mask } from "@vistazo/image";
import { describe, expect, it } from "vitest";
import { backgroundRemovalOutput } from "./background-removal.js";
import { depthEstimationOutput } from "./depth-estimation.js";
import { imageSegmentationOutput } from "./image-segmentation.js";
import { printable } from "./printable.js";
import { scoreLines } from "./score-lines.js";

describe("for a person", () => {
  it("bars are never longer than twenty signs nor shorter than none, whatever the scores", () => {
    const rows = [30, 1, 0.5, 0, -2].map((score) => ({ label: "x", score }));
    expect(scoreLines(rows).map((line) => line.match(/█/g)?.length ?? 0)).toEqual([20, 20, 10, 0, 0]);
  });

  it("labels cannot steer the terminal", () => {
    expect(printable("cat\u001b[2J\u009b1m\nX")).toBe("cat\ufffd[2J\ufffd1m\ufffdX");
  });

  it("segments have scores only where the model gives them", () => {
    const mask = Mask.fromRuns({ size: [2, 2], counts: [1, 3] });
    const [scored, unscored] = [0.25, null].map(
      (score) => imageSegmentationOutput.describe([{ score, label: "sky", mask }])[0],
    );
    expect(scored).toMatch(/^sky +75\.0 % of the photo {2}score 0\.2500$/);
    expect(unscored).toMatch(/^sky +75\.0 % of the photo$/);
    expect(imageSegmentationOutput.describe([])).toEqual(["no segments above the threshold"]);
  });

  it("cut-outs say how much is kept, by alpha", () => {
    const data = Uint8Array.of(9, 9, 9, 255, 9, 9, 9, 51, 9, 9, 9, 0, 9, 9, 9, 0);
    const cutOut = { data, width: 4, height: 1, channels: 4 } as const;
    expect(backgroundRemovalOutput.describe(cutOut)).toEqual([
      "4 x 1 pixels, 30.0 % of them foreground, 25.0 % partly",
    ]);
    expect(backgroundRemovalOutput.toJson(cutOut)).toEqual({
      shape: [1, 4],
      foreground: expect.closeTo(0.3, 9),
      soft: 0.25,
    });
  });

  it("depths without a unit say which way they grow", () => {
    const depth = { data: new Uint8Array(2), width: 2, height: 1, channels: 1 } as const;
    const predicted_depth = { data: Float32Array.of(1, 3), dims: [1, 2] } as const;
    expect(depthEstimationOutput.describe({ predicted_depth, depth })).toEqual([
      "2 x 1 pixels, from 1.000 to 3.000, 2.000 on average (no unit, larger is nearer)",
    ]);
  });
});
