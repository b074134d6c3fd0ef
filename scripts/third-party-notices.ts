import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Plugin } from "vite";

/** Writes the licences of all packages that are bundled, fonts too, into `third-party-notices.txt`; for a page and its workers. */
export function thirdPartyNotices(): { page: Plugin; worker: () => Plugin[] } {
  const folders = new Set<string>();
  let base = "";
  const collect = (modules: Iterable<string>) => {
    for (const id of modules) {
      const folder = packageOf(id.split("?")[0]!.replace(/^\0/u, ""));
      if (folder) folders.add(folder);
    }
  };
  return {
    page: {
      name: "third-party-notices",
      apply: "build",
      configResolved({ root }) {
        base = root;
      },
      generateBundle(_, bundle) {
        collect(this.getModuleIds());
        // Fonts, which styles name.
        for (const output of Object.values(bundle))
          if (output.type === "asset") collect(output.originalFileNames.map((name) => resolve(base, name)));
        const notices = [...folders].map(noticeOf).sort();
        this.emitFile({
          type: "asset",
          fileName: "third-party-notices.txt",
          source: notices.join(`\n${"=".repeat(80)}\n\n`),
        });
      },
    },
    // A worker is bundled while the page is.
    worker: () => [
      {
        name: "third-party-notices-of-a-worker",
        apply: "build",
        buildEnd() {
          collect(this.getModuleIds());
        },
      },
    ],
  };
}

/** The folder of the package that a module is of, if it is none of the workspace. */
function packageOf(file: string): string | undefined {
  if (!file.includes("/node_modules/")) return undefined;
  for (let folder = dirname(file); folder.includes("/node_modules/"); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, "utf8")).version) return folder;
  }
  return undefined;
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|ofl|copying|thirdpartynotices)/iu.test(file));
  if (!license) throw new Error(`${name} says nothing of its licence; it cannot be bundled.`);
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8").trim());
  return `${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`;
}
