import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build, defaultClientConditions, type Rolldown } from "vite";

/**
 * One script for a page, of the workspace's packages as they are written.
 *
 * @param instead modules that do not work in a page, by the last part of their name in an import, and what takes their place.
 */
export async function bundle(entry: URL, instead: Readonly<Record<string, URL>> = {}): Promise<string> {
  const { script, files } = await bundleAll(entry, instead);
  return files.get(script) as string;
}

/** All that a page's script needs, its workers and their files too, by the paths it asks for them. */
export async function bundleAll(
  entry: URL,
  instead: Readonly<Record<string, URL>> = {},
): Promise<{ readonly script: string; readonly files: ReadonlyMap<string, string | Uint8Array> }> {
  const input = fileURLToPath(entry);
  const output = (await build({
    root: dirname(input),
    configFile: false,
    logLevel: "silent",
    resolve: { conditions: ["@vistazo/source", ...defaultClientConditions] },
    plugins: [
      {
        name: "instead",
        enforce: "pre",
        resolveId(id) {
          const replacement = instead[id.split("/").at(-1)!];
          return replacement && fileURLToPath(replacement);
        },
      },
    ],
    worker: { format: "es" },
    build: {
      write: false,
      minify: false,
      target: "es2022",
      modulePreload: false,
      rolldownOptions: { input },
    },
  })) as Rolldown.RolldownOutput;
  const files = output.output.map((each) => [`/${each.fileName}`, "code" in each ? each.code : each.source] as const);
  return { script: files[0][0], files: new Map(files) };
}
