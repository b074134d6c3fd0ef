import { describe, expect, it } from "vitest";
import { classifiers, photo, vistazo } from "../../tests/command.js";

const bench = ["bench", "image-classification", photo, "--model", `${classifiers}vit`, "--repeat", "3"];

describe.concurrent("bench", () => {
  it("--json prints seconds to load, of the first call and of the median one, and the peak memory in MB", async () => {
    const { code, stdout, stderr } = await vistazo([...bench, "--json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const figures = JSON.parse(stdout) as Record<string, number>;
    expect(Object.keys(figures)).toEqual(["load_s", "first_s", "median_s", "peak_mb"]);
    for (const figure of Object.values(figures)) expect(figure).toBeGreaterThan(0);
    expect(figures.peak_mb).toBeGreaterThan(40);
    expect(figures.peak_mb).toBeLessThan(2000);
  });

  it("prints a line for a person", async () => {
    const { stdout } = await vistazo(bench);
    expect(stdout).toMatch(/^load [\d.]+ s · first [\d.]+ s · median of 3 [\d.]+ s · peak \d+ MB\n$/);
  });

  it("fails with 1 and a sentence where the photo is none", async () => {
    const args = ["bench", "image-classification", "no-such.jpg", "--model", `${classifiers}vit`];
    expect(await vistazo(args)).toEqual({ code: 1, stdout: "", stderr: "There is no photo at no-such.jpg.\n" });
  });
});
