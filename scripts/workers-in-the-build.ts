import type { Plugin } from "vite";

const START = /new Worker\(\s*new URL\("(\.[^"]+)", import\.meta\.url\)/gu;

/**
 * Bundles a page's workers with it: what several of them need lies once in their folder, where Vite would make of each worker a bundle of
 * its own, with a copy of all that it may load. Give it before other plugins, with `modulePreload: false`: workers have no document.
 */
export function workersInTheBuild(): Plugin {
  return {
    name: "workers-in-the-build",
    apply: "build",
    enforce: "pre",
    async transform(code, importer) {
      const starts = [...code.matchAll(START)];
      if (starts.length === 0) return undefined;
      let changed = code;
      for (const [start, path] of starts) {
        const script = await this.resolve(path!, importer);
        if (!script) throw new Error(`${importer} starts ${path}, which is not there.`);
        const reference = this.emitFile({ type: "chunk", id: script.id, name: path!.replace(/^.*\/|\.[jt]s$/gu, "") });
        changed = changed.replace(start, `new Worker(import.meta.ROLLUP_FILE_URL_${reference}`);
      }
      return { code: changed, map: null };
    },
  };
}
