import { closeErased, eraseTypes } from "./erase-types.js";
import { ProgramError } from "./program-error.js";
import { SourceEdits } from "./source-edits.js";
import { childNodes, parseJavaScript, parseTypeScript, type SyntaxNode } from "./syntax-tree.js";

/** What a program that was read calls, by the name that `ReadProgram` tells. */
export interface ProgramHost {
  /** A module that the program imports in a line of it. */
  readonly module: (name: unknown, line: number) => object;
  /** What `import(…)` promises. */
  readonly later: (name: unknown, line: number) => Promise<object>;
  /** Is told what is thrown and where: what is no error does not know. */
  readonly thrown: <T>(value: T, line: number) => T;
}

export interface ReadProgram {
  /** As the body of an async function, in strict mode. Lines are where they were. */
  readonly body: string;
  /** Of the parameter that is the program's `ProgramHost`: none that it names itself. */
  readonly host: string;
}

/**
 * Makes of a module, in JavaScript or TypeScript, what an async function may hold: its imports are asked of the host, its exports stay its
 * own, its types are taken out.
 * @throws ProgramError, with the line, where it is no program, or has what cannot be run here
 */
export function readProgram(source: string): ReadProgram {
  const tree = parseTypeScript(source);
  const edits = new SourceEdits(source);
  if (source.startsWith("#!")) edits.blank(0, /[\n\r]|$/u.exec(source)?.index ?? 0);
  let host = "host";
  while (source.includes(host)) host += "_";
  const imports: SyntaxNode[] = [];
  const named = { inCode: new Set<string>(), inTypes: new Set<string>() };

  const visit = (node: SyntaxNode, inHead: boolean): void => {
    if (eraseTypes(node, edits)) {
      for (const name of namesIn(node)) named.inTypes.add(name);
      return;
    }
    const { type, start, end } = node;
    const { line } = node.loc.start;
    if (type === "Identifier") named.inCode.add(String(node.name));
    if (type === "ImportDeclaration" || (type.startsWith("Export") && node.source)) {
      edits.blank(start, end);
      edits.insert(start, ";");
      imports.push(node);
      return;
    }
    if (type === "MetaProperty" && (node.meta as SyntaxNode).name === "import")
      throw new ProgramError("no-meta", "import.meta", line);
    const around = textsAround(node, host);
    if (type.startsWith("Export")) edits.blank(start, (node.declaration as SyntaxNode | null)?.start ?? end);
    if (type === "ImportExpression") edits.blank(start, start + "import".length);
    edits.insert(around?.start ?? start, around?.before ?? "");
    for (const child of childNodes(node)) {
      // Of “x as T” the type is no child that says so itself.
      if (/^TS(As|Satisfies)Expression$|^TSTypeAssertion$/u.test(type) && child !== node.expression) {
        for (const name of namesIn(child)) named.inTypes.add(name);
      } else visit(child, /^For(In|Of)?Statement$/u.test(type) && child !== node.body);
    }
    if (around) edits.insert(around.end, around.after);
    closeErased(node, edits, inHead);
  };
  visit(tree, false);
  // Modules are there before the first line runs. What is missing in one is missed in the line that names it, if that can be.
  const statements = tree.body as readonly SyntaxNode[];
  const isFirst = (node: SyntaxNode) => statements.indexOf(node) < imports.length;
  for (const node of imports) if (isFirst(node)) edits.insert(node.start, importText(node, host, named));
  const late = imports.filter((node) => !isFirst(node)).map((node) => importText(node, host, named));
  const body = late.join("") + edits.result();
  parseJavaScript(body);
  return { body, host };
}

/** What the host is asked around a node, and where. */
function textsAround(node: SyntaxNode, host: string) {
  const { line } = node.loc.start;
  const around = ({ start, end }: SyntaxNode, before: string, after: string) => ({ start, end, before, after });
  if (node.type === "ThrowStatement") return around(node.argument as SyntaxNode, `${host}.thrown((`, `), ${line})`);
  if (node.type === "ImportExpression")
    return { ...around(node.source as SyntaxNode, `${host}.later`, `, ${line}`), start: node.start };
  if (node.type === "ExportDefaultDeclaration") {
    const declaration = node.declaration as SyntaxNode;
    // What has no name is no statement.
    const isStatement =
      declaration.type.startsWith("TS") || (declaration.type.endsWith("Declaration") && declaration.id);
    return isStatement ? null : around(declaration, ";(", ");");
  }
  return null;
}

function importText(
  node: SyntaxNode,
  host: string,
  { inCode, inTypes }: { readonly inCode: ReadonlySet<string>; readonly inTypes: ReadonlySet<string> },
): string {
  const {
    source,
    importKind,
    exportKind,
    specifiers = [],
  } = node as SyntaxNode & {
    readonly source: { readonly value: string };
    readonly specifiers?: readonly (SyntaxNode & {
      readonly local: { readonly name: string };
      readonly imported?: { readonly name?: string; readonly value?: string };
    })[];
  };
  if (importKind === "type" || exportKind === "type") return "";
  const from = `${host}.module(${JSON.stringify(source.value)}, ${node.loc.start.line})`;
  if (node.type !== "ImportDeclaration") return `${from};`;
  const named: string[] = [];
  const statements: string[] = [];
  for (const { type, local, imported, importKind: kind } of specifiers) {
    // What is named in types alone is a type.
    if (kind === "type" || (inTypes.has(local.name) && !inCode.has(local.name))) continue;
    if (type === "ImportNamespaceSpecifier") statements.push(`const ${local.name} = ${from};`);
    else named.push(`${JSON.stringify(imported?.name ?? imported?.value ?? "default")}: ${local.name}`);
  }
  // Also what is imported for its effect alone has to be there.
  if (named.length > 0 || statements.length === 0) statements.push(`const { ${named.join(", ")} } = ${from};`);
  return statements.join("");
}

function namesIn(node: SyntaxNode): string[] {
  const inner = childNodes(node).flatMap(namesIn);
  return node.type === "Identifier" ? [String(node.name), ...inner] : inner;
}
