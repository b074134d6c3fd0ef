import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { describe, expect, inject, it } from "vitest";

const { folder, packed } = inject("tarballs");
const bytesOf = (filename: string) => readFileSync(join(folder, filename));

describe.each(packed.map((report) => [report.name, report] as const))("%s", (name, { filename, files }) => {
  const paths = new Set(files.map(({ path }) => path));

  it("has its licence, its description and nothing of the tests", () => {
    expect(paths).toContain("LICENSE");
    expect(paths).toContain("README.md");
    expect([...paths].filter((path) => /\.test\.|\.tsbuildinfo$|fixtures?\//u.test(path))).toEqual([]);
  });

  it.runIf([...paths].some((path) => path.endsWith("index.html")))("has the licences of what is bundled", () => {
    const content = createPackageFromTarballData(new Uint8Array(bytesOf(filename)));
    const [notices] = [...paths].filter((path) => path.endsWith("third-party-notices.txt"));
    const text = content.readFile(`/node_modules/${name}/${notices}`);
    for (const part of ["svelte", "@fontsource-variable/", "SIL OPEN FONT LICENSE"]) expect(text).toContain(part);
  });

  it("has the sources that its maps name", () => {
    const content = createPackageFromTarballData(new Uint8Array(bytesOf(filename)));
    const inside = `/node_modules/${name}/`;
    const missing = [...paths]
      .filter((path) => /\.(js|d\.ts)\.map$/u.test(path))
      .flatMap((path) => {
        const map = JSON.parse(content.readFile(inside + path)) as { sources: string[]; sourcesContent?: string[] };
        const { sources, sourcesContent = [] } = map;
        return sources
          .filter((_, i) => sourcesContent[i] === undefined)
          .map((source) => join(path, "..", source).replaceAll("\\", "/"));
      })
      .filter((source) => !paths.has(source));
    expect(missing).toEqual([]);
  });

  it("is found clean by publint", async () => {
    const tarball = bytesOf(filename);
    const { messages, pkg } = await publint({
      pack: { tarball: tarball.buffer.slice(tarball.byteOffset, tarball.byteOffset + tarball.byteLength) },
      strict: true,
    });
    expect(messages.map((message) => formatMessage(message, pkg as never, { color: false }))).toEqual([]);
  });

  // Svelte's components have their types in themselves; pages have none.
  it.skipIf(name === "@vistazo/ui" || name === "@vistazo/web")(
    "has types that are right",
    { timeout: 60_000 },
    async () => {
      const checked = await checkPackage(createPackageFromTarballData(new Uint8Array(bytesOf(filename))));
      const problems = checked.types ? checked.problems : [];
      // These are ES modules, which Node's `require` takes from 20.19 on; the resolution of Node 10 knows no `exports`.
      const meant = problems.filter(
        (problem) =>
          problem.kind !== "CJSResolvesToESM" && !("resolutionKind" in problem && problem.resolutionKind === "node10"),
      );
      expect(meant).toEqual([]);
    },
  );
});
