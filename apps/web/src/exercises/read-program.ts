import { tsPlugin } from "@sveltejs/acorn-typescript";
import { Parser } from "acorn";

/** A program that cannot be read, and where. */
export class ProgramError extends Error {
  override name = "ProgramError";
  constructor(
    message: string,
    /** From 1. */
    readonly line: number,
  ) {
    super(message);
  }
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly loc: { readonly start: { readonly line: number } };
}

interface Specifier extends Node {
  readonly local: { readonly name: string };
  readonly imported?: { readonly name?: string; readonly value?: string };
  readonly importKind?: string;
}

/** Types that only say something: without them the program does the same. */
const TYPES = new Set([
  "TSTypeAnnotation",
  "TSTypeParameterDeclaration",
  "TSTypeParameterInstantiation",
  "TSInterfaceDeclaration",
  "TSTypeAliasDeclaration",
  "TSDeclareFunction",
]);
/** What they say comes after an expression. */
const SAID_AFTER = new Set(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"]);

const parser = Parser.extend(tsPlugin() as never);

/**
 * A module in JavaScript or TypeScript as the body of an async function: its imports are taken from `modules`, its types are blanked. Lines
 * stay where they are.
 * @throws ProgramError where it is no program, or has what cannot be run here
 */
export function readProgram(source: string): string {
  let tree: Node;
  try {
    tree = parser.parse(source, { ecmaVersion: "latest", sourceType: "module", locations: true }) as unknown as Node;
  } catch (error) {
    const { message, loc } = error as Error & { readonly loc?: { readonly line: number } };
    throw new ProgramError(message.replace(/ \(\d+:\d+\)$/u, ""), loc?.line ?? 1);
  }
  const changes: { readonly start: number; readonly end: number; readonly text: string }[] = [];
  const blank = (start: number, end: number) =>
    changes.push({ start, end, text: source.slice(start, end).replace(/[^\n]/gu, " ") });
  const visit = (node: Node): void => {
    const fields = node as unknown as Readonly<Record<string, unknown>>;
    if (node.type === "ImportDeclaration") {
      const text = fields.importKind === "type" ? "" : importText(fields);
      const lines = source.slice(node.start, node.end).split("\n").length - 1;
      changes.push({ start: node.start, end: node.end, text: text + "\n".repeat(lines) });
      return;
    }
    if (
      node.type.startsWith("Export") ||
      ["TSEnumDeclaration", "TSModuleDeclaration", "TSParameterProperty"].includes(node.type)
    ) {
      const what = source.slice(node.start, node.end).split(/[\s{]/u, 1)[0];
      throw new ProgramError(`“${what}” cannot be used here`, node.loc.start.line);
    }
    if (TYPES.has(node.type)) {
      // The question mark of an optional parameter belongs to it.
      const before = node.type === "TSTypeAnnotation" && source[node.start - 1] === "?" ? 1 : 0;
      blank(node.start - before, node.end);
      return;
    }
    if (SAID_AFTER.has(node.type)) {
      const { expression } = fields as { readonly expression: Node };
      visit(expression);
      blank(expression.end, node.end);
      return;
    }
    for (const value of Object.values(fields)) {
      for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child);
    }
  };
  visit(tree);
  let body = source;
  for (const { start, end, text } of changes.sort((a, b) => b.start - a.start)) {
    body = body.slice(0, start) + text + body.slice(end);
  }
  return body;
}

function importText(fields: Readonly<Record<string, unknown>>): string {
  const { specifiers, source } = fields as {
    readonly specifiers: readonly Specifier[];
    readonly source: { readonly value: string };
  };
  const from = `modules(${JSON.stringify(source.value)})`;
  const named: string[] = [];
  const statements: string[] = [];
  for (const { type, local, imported, importKind } of specifiers) {
    if (importKind === "type") continue;
    if (type === "ImportNamespaceSpecifier") statements.push(`const ${local.name} = ${from};`);
    else named.push(`${JSON.stringify(imported?.name ?? imported?.value ?? "default")}: ${local.name}`);
  }
  // Also what is imported for its effect alone has to be there.
  if (named.length > 0 || statements.length === 0) statements.push(`const { ${named.join(", ")} } = ${from};`);
  return statements.join(" ");
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}
