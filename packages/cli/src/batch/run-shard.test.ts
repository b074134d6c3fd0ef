import { ImageError } from "@vistazo/image";
import { describe, expect, it } from "vitest";
import type { BatchInput, BatchRow } from "./batch-row.js";
import { runShard, type ShardWork } from "./run-shard.js";

const inputs = Array.from({ length: 6 }, (_, index): BatchInput => ({ index, photo: `${index}.png` }));

function work(
  ask: ShardWork["ask"],
  more: Partial<ShardWork> & { deaths?: [number, number][]; rows?: BatchRow[] } = {},
) {
  const { deaths = [], rows = [], ...rest } = more;
  const said: string[] = [];
  const journal = {
    left: { rows: new Map(rows.map((row) => [row.index, row])), deaths: new Map(deaths) },
    begin: (indices: readonly number[], alone = false) => said.push(`begin ${indices}${alone ? " alone" : ""}`),
    end: ({ index }: BatchRow) => said.push(`end ${index}`),
  };
  return { said, work: { inputs, journal, ask, together: 1, ahead: 1, attempts: 3, pause: 1, ...rest } };
}

const named = async (group: readonly BatchInput[]) => group.map(({ photo }) => `answer of ${photo}`);
const answered = (index: number) => ({ index, photo: `${index}.png`, answer: `answer of ${index}.png` });

describe("a shard", () => {
  it("has a row an input, in their order, and says what it begins before and what it ended after", async () => {
    const { said, work: given } = work(named, { together: 4 });
    expect(await runShard(given)).toEqual(inputs.map(({ index }) => answered(index)));
    expect(said).toEqual([
      "begin 0,1,2,3",
      ...["end 0", "end 1", "end 2", "end 3"],
      "begin 4,5",
      ...["end 4", "end 5"],
    ]);
  });

  it("keeps what an earlier process had, and asks for the rest alone", async () => {
    const asked: number[] = [];
    const { work: given } = work(
      async (group) => {
        asked.push(...group.map(({ index }) => index));
        return named(group);
      },
      { rows: [answered(1), { index: 4, photo: "4.png", error: "No.", code: "not-a-photo" }] },
    );
    const rows = await runShard(given);
    expect(asked).toEqual([0, 2, 3, 5]);
    expect(rows[4]).toEqual({ index: 4, photo: "4.png", error: "No.", code: "not-a-photo" });
  });

  it("asks for suspects last and alone, and sets aside what ended its process as often as it may", async () => {
    const { said, work: given } = work(named, {
      together: 6,
      deaths: [
        [1, 0],
        [2, 2],
        [3, 3],
      ],
    });
    const rows = await runShard(given);
    expect(said).toEqual([
      "end 3",
      "begin 0,4,5",
      ...["end 0", "end 4", "end 5"],
      "begin 1 alone",
      "end 1",
      "begin 2 alone",
      "end 2",
    ]);
    expect(rows[3]).toEqual({
      index: 3,
      photo: "3.png",
      error: "3.png ended the process that runs the model 3 times.",
      code: "ends-process",
    });
  });

  it("of several asked together, sets aside the one that is no photo", async () => {
    const ask = async (group: readonly BatchInput[]) => {
      if (group.some(({ index }) => index === 2)) throw new ImageError("not-a-photo", "It is not a photo.");
      return named(group);
    };
    const rows = await runShard(work(ask, { together: 6 }).work);
    expect(rows.filter((row) => "error" in row)).toEqual([
      { index: 2, photo: "2.png", error: "2.png: It is not a photo.", code: "not-a-photo" },
    ]);
    expect(rows.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it.each([
    ["status 503", "fetch-failed", "http://a/b answered with status 503.", 3],
    ["no answer", "fetch-failed", "a cannot be reached.", 3],
    ["a timeout", "timeout", "It did not arrive within 30 s.", 3],
    ["status 404", "fetch-failed", "http://a/b answered with status 404.", 1],
    ["no photo", "not-a-photo", "It is not a photo.", 1],
  ] as const)("fetches again after %s, as it may pass, or does not", async (_, code, message, times) => {
    let asked = 0;
    const ask = async () => {
      asked++;
      throw new ImageError(code, message);
    };
    const [row] = await runShard({ ...work(ask).work, inputs: inputs.slice(0, 1) });
    expect([asked, row]).toEqual([times, expect.objectContaining({ code })]);
  });

  it("stops at the first with strict, and always at what is wrong with more than an input", async () => {
    const bad = async () => {
      throw new ImageError("not-a-photo", "It is not a photo.");
    };
    await expect(runShard(work(bad, { strict: true }).work)).rejects.toThrow("It is not a photo.");
    const broken = async () => {
      throw new Error("No model.");
    };
    await expect(runShard(work(broken).work)).rejects.toThrow("No model.");
  });

  it("sets a line of a list aside that names no photo", async () => {
    const [row] = await runShard({ ...work(named).work, inputs: [{ index: 0, photo: "a.jsonl:3", problem: "Why." }] });
    expect(row).toEqual({ index: 0, photo: "a.jsonl:3", error: "Why.", code: "bad-list" });
  });
});
