import { readFileSync } from "node:fs";

/** The TypeScript of a Markdown file that imports from a package, in the order of the text. */
export function snippetsOf(file: string, from: string): string[] {
  const blocks = readFileSync(file, "utf8").matchAll(/^```ts\n(.*?)^```/gmsu);
  return [...blocks].map(([, code]) => code as string).filter((code) => code.includes(`from "${from}"`));
}
