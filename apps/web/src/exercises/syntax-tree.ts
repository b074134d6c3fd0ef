import { tsPlugin } from "@sveltejs/acorn-typescript";
import { Parser } from "acorn";
import { ProgramError } from "./program-error.js";

/** A node of the syntax tree, as ESTree and typescript-eslint's additions to it have it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly loc: { readonly start: { readonly line: number } };
  readonly [field: string]: unknown;
}

const TypeScript = Parser.extend(tsPlugin() as never);
const OPTIONS = { ecmaVersion: "latest", sourceType: "module", locations: true, preserveParens: true } as const;

/** @throws ProgramError, with the line, where it is no module in TypeScript. */
export function parseTypeScript(source: string): SyntaxNode {
  return parse(TypeScript, source);
}

/** @throws ProgramError, with the line, where it is no module in JavaScript. */
export function parseJavaScript(source: string): SyntaxNode {
  return parse(Parser, source);
}

function parse(parser: typeof Parser, source: string): SyntaxNode {
  try {
    return parser.parse(source, OPTIONS) as unknown as SyntaxNode;
  } catch (error) {
    const { message, loc } = error as Error & { readonly loc?: { readonly line: number } };
    throw new ProgramError("syntax", message.replace(/ \(\d+:\d+\)$/u, ""), loc?.line ?? 1);
  }
}

/** The nodes that a node holds, in the order of the text. */
export function childNodes(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
    .sort((a, b) => a.start - b.start);
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}
