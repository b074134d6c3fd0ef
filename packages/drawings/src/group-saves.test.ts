import fc from "fast-check";
import { expect, it } from "vitest";
import { GroupSaves, type Save } from "./group-saves.js";

interface Row extends Save {
  readonly name: string;
}
const row = (id: number, name = "good", bytes = 100): Row => ({ id: BigInt(id), name, bytes });

/** A table that keeps each id once, refuses bad rows and, as a database does, then everything that is written with them. */
function table() {
  const kept = new Map<bigint, string>();
  const groups: Row[][] = [];
  let fails: Error | null = null;
  const saves = new GroupSaves<Row>({
    async write(rows) {
      groups.push([...rows]);
      await new Promise(setImmediate);
      if (fails) throw fails;
      if (rows.some(({ name }) => name === "bad")) throw new RangeError("a bad row");
      const fresh = rows.filter(({ id }) => !kept.has(id));
      for (const { id, name } of fresh) kept.set(id, name);
      return new Set(fresh.map(({ id }) => id));
    },
    rowsFault: (error) => error instanceof RangeError,
  });
  const lose = (error: Error | null) => {
    fails = error;
  };
  return { saves, kept, groups, lose };
}

it("writes together what arrives meanwhile, and answers only then", async () => {
  const { saves, kept, groups } = table();
  const first = saves.save(row(1));
  await null;
  await null;
  const others = [2, 3, 4].map((id) => saves.save(row(id)));
  for (const [place, answer] of [first, ...others].entries())
    void answer.then(() => expect(kept.has(BigInt(place + 1))).toBe(true));
  expect(await Promise.all([first, ...others])).toEqual([true, true, true, true]);
  expect(groups.map((rows) => rows.map(({ id }) => Number(id)))).toEqual([[1], [2, 3, 4]]);
});

it("takes one of a kind and not its doubles, but for one whose first was bad", async () => {
  const { saves, kept } = table();
  expect(await Promise.all([1, 1, 2, 1].map((id) => saves.save(row(id))))).toEqual([true, false, true, false]);
  const [bad, good] = await Promise.allSettled([saves.save(row(7, "bad")), saves.save(row(7))]);
  expect([bad.status, good]).toEqual(["rejected", { status: "fulfilled", value: true }]);
  expect(kept.get(7n)).toBe("good");
});

it("writes one of a game at a time, in their order", async () => {
  const { saves, groups } = table();
  const list = [
    { ...row(1), game: "a" },
    { ...row(2), game: "b" },
    { ...row(3), game: "a" },
    row(4),
    { ...row(5), game: "a" },
  ];
  await Promise.all(list.map((one) => saves.save(one)));
  expect(groups.map((rows) => rows.map(({ id }) => Number(id)))).toEqual([[1, 2, 4], [3], [5]]);
});

it("refuses the bad ones alone, wherever they are", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ id: fc.nat(20), bad: fc.boolean() }), { maxLength: 40 }), async (list) => {
      const { saves } = table();
      const answers = await Promise.allSettled(list.map(({ id, bad }) => saves.save(row(id, bad ? "bad" : "good"))));
      const seen = new Set<number>();
      for (const [place, { id, bad }] of list.entries()) {
        const expected = bad ? "refused" : !seen.has(id);
        if (!bad) seen.add(id);
        const answer = answers[place] as PromiseSettledResult<boolean>;
        expect(answer.status === "fulfilled" ? answer.value : "refused").toBe(expected);
      }
    }),
    { numRuns: 50 },
  );
});

it("refuses all at once where the database is away, and goes on when it is back", async () => {
  const { saves, groups, lose } = table();
  lose(new Error("connection lost"));
  const answers = await Promise.allSettled([1, 2, 3].map((id) => saves.save(row(id))));
  expect(answers.every(({ status }) => status === "rejected")).toBe(true);
  expect(groups).toHaveLength(1);
  lose(null);
  expect(await saves.save(row(1))).toBe(true);
  await saves.settled();
});

it("writes no more at once than others can wait for", async () => {
  const { saves, groups } = table();
  await Promise.all(Array.from({ length: 1200 }, (_, id) => saves.save(row(id))));
  expect(groups.map(({ length }) => length)).toEqual([500, 500, 200]);
  groups.length = 0;
  await Promise.all([2001, 2002, 2003].map((id) => saves.save(row(id, "large", 3_000_000))));
  expect(groups.map(({ length }) => length)).toEqual([1, 1, 1]);
});
