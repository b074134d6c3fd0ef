import { ProgramError } from "./program-error.js";
import type { SourceEdits } from "./source-edits.js";
import type { SyntaxNode } from "./syntax-tree.js";

/** What only says something of values: without it a program does the same. */
const TYPES = new Set([
  "TSTypeAnnotation",
  "TSTypeParameterDeclaration",
  "TSTypeParameterInstantiation",
  "TSExpressionWithTypeArguments",
]);
const TYPE_STATEMENTS = new Set(["TSInterfaceDeclaration", "TSTypeAliasDeclaration", "TSDeclareFunction"]);
/** What they say comes after an expression. */
const SAID_AFTER = new Set(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"]);
const MEMBERS = new Set(["PropertyDefinition", "MethodDefinition", "TSIndexSignature"]);
/** TypeScript would write code for these. */
const CODE: ReadonlyMap<string, string> = new Map([
  ["TSEnumDeclaration", "enum"],
  ["TSModuleDeclaration", "namespace"],
  ["TSImportEqualsDeclaration", "import … ="],
  ["TSExportAssignment", "export ="],
  ["TSNamespaceExportDeclaration", "export as namespace"],
  ["Decorator", "@"],
]);
const MODIFIER = /\b(public|private|protected|readonly|override)\b/gu;

/**
 * Takes out of a node what of it is a type, as Node does with a TypeScript file. What it holds is for the caller to visit.
 * @returns whether nothing of the node is left
 * @throws ProgramError `no-type` where there is more to it than types
 */
export function eraseTypes(node: SyntaxNode, edits: SourceEdits): boolean {
  const { type, start, end } = node;
  const gone = TYPE_STATEMENTS.has(type) || node.declare === true || isTypeMember(node);
  if (gone) {
    edits.blank(start, end);
    // What stands before it may have no semicolon.
    edits.insert(start, ";");
    return true;
  }
  const code = type === "TSParameterProperty" ? String(node.accessibility ?? "readonly") : CODE.get(type);
  if (code) throw new ProgramError("no-type", code, node.loc.start.line);
  if (TYPES.has(type)) {
    edits.blank(start, end);
    return true;
  }
  if (SAID_AFTER.has(type)) edits.blank((node.expression as SyntaxNode).end, end);
  else if (type === "TSTypeAssertion") {
    edits.blank(start, (node.expression as SyntaxNode).start);
    // A brace or a line end after it would mean something else.
    edits.insert(start, "(");
  } else if (type === "Identifier" && node.optional) blankAfter(edits, "?", start + String(node.name).length);
  else if (type === "VariableDeclarator" && node.definite) {
    const { start: name, name: letters } = node.id as SyntaxNode;
    blankAfter(edits, "!", name + String(letters).length);
  } else if (MEMBERS.has(type)) eraseOfMember(node, edits);
  else if (type.startsWith("Class")) eraseOfClass(node, edits);
  else if (Array.isArray(node.params)) eraseOfFunction(node, edits);
  return false;
}

/** What comes after all that a node holds. @param inHead of a loop, where there is no end of a statement */
export function closeErased(node: SyntaxNode, edits: SourceEdits, inHead: boolean): void {
  const { type, end } = node;
  if (type === "TSTypeAssertion") edits.insert(end, ")");
  // Where a line ended with a type, the next one could now go on with it.
  const ends = /^(Expression|Return|Throw)Statement$|^(VariableDeclaration|PropertyDefinition)$/u.test(type) && !inHead;
  if (ends && edits.source[end - 1] !== ";") edits.insert(end, ";");
}

function isTypeMember(node: SyntaxNode): boolean {
  if (!MEMBERS.has(node.type)) return false;
  const value = node.value as SyntaxNode | null | undefined;
  return node.type === "TSIndexSignature" || node.abstract === true || value?.type === "TSDeclareMethod";
}

function eraseOfMember(node: SyntaxNode, edits: SourceEdits): void {
  const key = node.key as SyntaxNode;
  const before = [...edits.source.slice(node.start, key.start).matchAll(MODIFIER)];
  for (const { index, 0: word } of before) edits.blank(node.start + index, node.start + index + word.length);
  // A star or a bracket after a line without a semicolon would go on with it.
  if (before.length > 0) edits.insert(node.start, ";");
  if (node.optional) blankAfter(edits, "?", key.end);
  if (node.definite) blankAfter(edits, "!", key.end);
}

function eraseOfClass(node: SyntaxNode, edits: SourceEdits): void {
  if (node.abstract) edits.blank(node.start, node.start + "abstract".length);
  const [first] = (node.implements ?? []) as readonly SyntaxNode[];
  if (first) edits.blank(edits.source.lastIndexOf("implements", first.start), (node.body as SyntaxNode).start);
}

function eraseOfFunction(node: SyntaxNode, edits: SourceEdits): void {
  const { source } = edits;
  const [first, second] = node.params as readonly SyntaxNode[];
  if (first?.type === "Identifier" && first.name === "this") {
    const [comma] = /^\s*,?/u.exec(source.slice(first.end)) ?? [""];
    edits.blank(first.start, second?.start ?? first.end + comma.length);
  }
  if (node.type !== "ArrowFunctionExpression") return;
  // Neither “async” and its parameters nor these and the arrow may stand on different lines.
  const { typeParameters, returnType } = node as { typeParameters?: SyntaxNode; returnType?: SyntaxNode };
  if (typeParameters) {
    const open = source.indexOf("(", typeParameters.end);
    if (/[\n\r]/u.test(source.slice(typeParameters.start, open))) {
      edits.blank(open, open + 1);
      edits.insert(typeParameters.start, "(");
    }
  }
  if (returnType) {
    const close = source.lastIndexOf(")", returnType.start);
    if (/[\n\r]/u.test(source.slice(close, returnType.end))) {
      edits.blank(close, close + 1);
      edits.insert(returnType.end, ")");
    }
  }
}

function blankAfter(edits: SourceEdits, sign: string, from: number): void {
  const at = edits.source.indexOf(sign, from);
  edits.blank(at, at + 1);
}
