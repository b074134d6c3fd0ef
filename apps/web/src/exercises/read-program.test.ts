import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { ProgramError } from "./program-error.js";
import { readProgram } from "./read-program.js";
import { childNodes, parseJavaScript, type SyntaxNode } from "./syntax-tree.js";

const AsyncFunction = (async () => {}).constructor as new (
  ...texts: string[]
) => (...given: unknown[]) => Promise<void>;

/** What a program said, and where what it threw was thrown. */
async function run(source: string) {
  const said: unknown[] = [];
  const thrown: unknown[] = [];
  const host = {
    module: (name: string) => ({ name, twice: (value: number) => 2 * value, default: "whole" }),
    later: async (name: string, line: number) => ({ name, line }),
    thrown(value: unknown, line: number) {
      thrown.push([value, line]);
      return value;
    },
  };
  const { body, host: named } = readProgram(source);
  expect(body.split("\n")).toHaveLength(source.split("\n").length);
  await new AsyncFunction(named, "say", `"use strict";${body}`)(host, (value: unknown) => said.push(value));
  return { said, thrown };
}

describe("readProgram", () => {
  it("runs modules: imports, exports, await and what they do", async () => {
    const { said } = await run(`#!/usr/bin/env node
import { twice as double, name } from "vistazo";
say(await Promise.resolve(double(21)));
import whole, * as all from "other";
import "third";
say(name), say(whole), say(all.name), say((await import("fourth" as string)).line);
export const host = "here";
export default class { static of = host }
export { host as named };
export * from "fifth";
say(host)`);
    expect(said).toEqual([42, "vistazo", "whole", "other", 6, "here"]);
  });

  it("tells what was thrown where", async () => {
    const source = 'try {\n  throw ("a", "b") as string;\n} catch (error: unknown) {\n  say(error)\n}';
    expect(await run(source)).toEqual({ said: ["b"], thrown: [["b", 2]] });
  });

  it("takes types out, wherever they stand", async () => {
    const { said } = await run(`import type { Mask } from "vistazo";
import { type Photo, Detection, twice } from "vistazo";
interface Found<T = unknown> extends Array<T> {
  readonly label: string;
}
type Count = Map<string, number>;
const counts: Count = new Map<string, number>();
function add(found: Found): number;
function add(this: void, found: Found, by?: number): number {
  const sum = (counts.get(found.label) as number | undefined) ?? 0;
  counts.set(found.label, (sum + (by ?? 1)) as number);
  return counts.get(found.label)!;
}
abstract class Shape<T> extends Object implements Iterable<T>, Disposable {
  private readonly side!: number;
  declare area: number;
  static override count?: number
  public *[Symbol.iterator]() { yield this.#size as T }
  [key: string]: unknown;
  #size = <number>{ side: 3 }.side
  protected abstract grow(by: number): void;
  get(): asserts this is Shape<T> {}
}
class Square extends Shape<number> {}
const later = async <
  T,
>(value: T): Promise<
  T
> => value;
const { a, b = 1 }: { a: Detection; b?: number } = { a: 2 };
let total: number | undefined = a + b
;(total as any) = (<T,>(x: T) => x)(total!)
const found = { label: "cat" } satisfies Found as unknown as Found
[1].map((x): x is 1 => true)
declare const nowhere: Mask<Photo>
declare global { interface Window {} }
export type { Count };
const made = () => <{ c: number }>{ c: total }
say(add(found) + add(found, twice<number>(1)));
say([...new Square()]), say(await later(made().c));`);
    expect(said).toEqual([4, [3], 3]);
  });

  // Node takes them out too, in files that end in .ts; what TypeScript makes of them is the same program.
  it("leaves what TypeScript itself leaves of the sources here", () => {
    const folder = fileURLToPath(new URL("../../../../packages/tasks/src/", import.meta.url));
    const files = readdirSync(folder).filter((file) => file.endsWith(".ts"));
    const own = readdirSync(new URL(".", import.meta.url)).filter((file) =>
      /worker\.ts$|library\.ts$|run\.svelte\.ts$|models\.ts$/u.test(file),
    );
    const texts = [
      ...files.map((file) => folder + file),
      ...own.map((file) => fileURLToPath(new URL(file, import.meta.url))),
    ];
    expect(texts.length).toBeGreaterThan(20);
    for (const file of texts) {
      const source = readFileSync(file, "utf8").replaceAll("import.meta.url", "here");
      const { outputText } = ts.transpileModule(source, {
        compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
      });
      expect(shapeOf(source), file).toEqual(shapeOf(outputText));
    }
  });

  it.each([
    ["const a = 1;\nconst b = ;", 2, "syntax", "Unexpected token"],
    ["let a = 1;\n\nlet a = 2;", 3, "syntax", "Identifier 'a' has already been declared"],
    ["function f() {\n  await 1;\n}", 2, "syntax", "Cannot use keyword 'await' outside an async function"],
    ["const a: = 1;", 1, "syntax", "Unexpected token"],
    ["\nreturn 1;", 2, "syntax", "'return' outside of function"],
    ["\nenum A { B }", 2, "no-type", "enum"],
    ["\nconst enum A { B }", 2, "no-type", "enum"],
    ["namespace A {\n  export const b = 1;\n}", 1, "no-type", "namespace"],
    ["class A {\n  constructor(private readonly b: number) {}\n}", 2, "no-type", "private"],
    ['\n\nimport a = require("b");', 3, "no-type", "import … ="],
    ["class A {\n  @field b = 1;\n}", 2, "no-type", "@"],
    ["\nconsole.log(import.meta.url);", 2, "no-meta", "import.meta"],
  ] as const)("names the line of %j", (source, line, reason, what) => {
    const read = () => readProgram(source);
    expect(read).toThrow(ProgramError);
    expect(read).toThrow(expect.objectContaining({ line, reason, what: expect.stringContaining(what) }));
  });
});

/** A program's syntax tree without places, lines and what changes nothing. */
function shapeOf(source: string): unknown {
  const { body, host } = readProgram(source);
  const shape = (node: SyntaxNode): unknown => {
    if (node.type === "ParenthesizedExpression") return shape(node.expression as SyntaxNode);
    const { callee, value } = node as { callee?: SyntaxNode; value?: unknown };
    const children = childNodes(node).filter(({ type }) => type !== "EmptyStatement");
    // The last that a host is told is the line.
    if ((callee?.object as SyntaxNode | undefined)?.name === host) children.pop();
    const told = value !== null && typeof value === "object" && "type" in value ? null : String(JSON.stringify(value));
    return [node.type, node.name, node.operator, node.kind, told, ...children.map(shape)];
  };
  return shape(parseJavaScript(body));
}
