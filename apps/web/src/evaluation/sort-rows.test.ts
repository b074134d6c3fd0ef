import { expect, it } from "vitest";
import { nextOrder, sortRows } from "./sort-rows.js";

const ROWS = [
  { name: "árbol", ap: 0.5 },
  { name: "zorro", ap: -1 },
  { name: "avión", ap: 0.9 },
];

it("sorts numbers with what says nothing last, both ways", () => {
  const names = (descending: boolean) => sortRows(ROWS, { column: "ap", descending }, "es").map(({ name }) => name);
  expect(names(true)).toEqual(["avión", "árbol", "zorro"]);
  expect(names(false)).toEqual(["árbol", "avión", "zorro"]);
});

it("sorts words as the language does", () => {
  expect(sortRows(ROWS, { column: "name", descending: false }, "es").map(({ name }) => name)).toEqual([
    "árbol",
    "avión",
    "zorro",
  ]);
});

it("turns round on a second press", () => {
  const first = nextOrder({ column: "name", descending: false }, "ap", false);
  expect(first).toEqual({ column: "ap", descending: true });
  expect(nextOrder(first, "ap", false)).toEqual({ column: "ap", descending: false });
});
