import { describe, expect, it } from "vitest";
import { ProgramError, readProgram } from "./read-program.js";

describe("readProgram", () => {
  const run = async (source: string) => {
    const said: unknown[] = [];
    const AsyncFunction = (async () => {}).constructor as new (
      ...texts: string[]
    ) => (...given: unknown[]) => Promise<void>;
    const modules = (name: string) => ({ name, twice: (value: number) => 2 * value, default: "whole" });
    await new AsyncFunction("modules", "say", readProgram(source))(modules, (value: unknown) => said.push(value));
    return said;
  };

  it("runs modules: imports, await and what they do", async () => {
    const source =
      'import { twice as double, name } from "vistazo";\nimport whole, * as all from "other";\nimport "third";\n' +
      "say(await Promise.resolve(double(21)));\nsay(name);\nsay(whole);\nsay(all.name);";
    expect(await run(source)).toEqual([42, "vistazo", "whole", "other"]);
  });

  it("takes TypeScript for what it does, with every line at its place", async () => {
    const source = `import type { Mask } from "vistazo";
import { type Photo, twice } from "vistazo";
interface Found {
  readonly label: string;
}
type Count = Map<string, number>;
const counts: Count = new Map<string, number>();
function add(found: Found, by?: number): number {
  const sum = (counts.get(found.label) as number | undefined) ?? 0;
  counts.set(found.label, sum + (by ?? 1));
  return counts.get(found.label)!;
}
const found = { label: "cat" } satisfies Found;
say(add(found) + add(found, twice(1)));`;
    expect(readProgram(source).split("\n")).toHaveLength(source.split("\n").length);
    expect(await run(source)).toEqual([4]);
  });

  it.each([
    ["const a = 1;\nconst b = ;", 2, "Unexpected token"],
    ["let a = 1;\n\nlet a = 2;", 3, "has already been declared"],
    ["\nexport const a = 1;", 2, "“export” cannot be used here"],
    ["enum A { B }", 1, "“enum” cannot be used here"],
  ])("names the line of %j", (source, line, message) => {
    const read = () => readProgram(source);
    expect(read).toThrow(ProgramError);
    expect(read).toThrow(expect.objectContaining({ line, message: expect.stringContaining(message) }));
  });
});
