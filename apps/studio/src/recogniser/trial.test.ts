import { Random } from "@vistazo/training";
import { describe, expect, it } from "vitest";
import { TRIAL_LIMITS, Trial, type TrialVerdict } from "./trial.js";

/** Both recognise a drawing as likely as said, independently, which is harder than it is: they mostly agree. */
function run(before: number, now: number, seed: number): TrialVerdict {
  const random = new Random(seed);
  const trial = Trial.of(2, 1);
  for (;;) {
    const verdict = trial.observe(random.next() < before, random.next() < now);
    if (verdict !== "goes on") return verdict;
  }
}
const verdicts = (before: number, now: number) => Array.from({ length: 200 }, (_, seed) => run(before, now, seed));

describe("a trial", () => {
  it("is stood by what is as good, and failed by what is worse", () => {
    expect(verdicts(0.6, 0.6).filter((verdict) => verdict === "failed").length).toBeLessThan(20);
    expect(verdicts(0.6, 0.7).filter((verdict) => verdict === "failed").length).toBeLessThan(4);
    expect(verdicts(0.6, 0.4).filter((verdict) => verdict === "stood").length).toBeLessThan(4);
  });

  it("ends with the drawings, and tells its figures", () => {
    const trial = Trial.of(3, 1, { ...TRIAL_LIMITS, drawings: 3 });
    expect(trial.observe(true, true)).toBe("goes on");
    expect(trial.observe(false, true)).toBe("goes on");
    expect(trial.observe(true, false)).toBe("stood");
    expect(trial.state).toEqual({ version: 3, before: 1, seen: 3, better: 1, worse: 1 });
  });

  it("counts nobody for more than a few drawings, by whatever names", () => {
    const trial = Trial.of(2, 1);
    const admitted = (player: string, source: string) => Number(trial.admits({ player, source }));
    let one = 0;
    for (let i = 0; i < 50; i++) one += admitted("one", "home");
    expect(one).toBe(TRIAL_LIMITS.ofPlayer);
    let many = 0;
    for (let i = 0; i < 500; i++) many += admitted(`bot ${i}`, "cellar");
    expect(many).toBe(TRIAL_LIMITS.ofSource);
    expect(admitted("other", "elsewhere")).toBe(1);
  });
});
