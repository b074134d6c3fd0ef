/** Node's hooks for modules: those that a program asks for answers come with what records them around them. */

interface Resolved {
  readonly url: string;
  readonly format?: string | null;
  readonly shortCircuit?: boolean;
}
interface Loaded {
  readonly format: string;
  readonly source?: unknown;
  readonly shortCircuit?: boolean;
}
type Next<Answer> = (name: string, context: object) => Answer | Promise<Answer>;
type Hook<Answer> = (name: string, context: object, next: Next<Answer>) => Answer | Promise<Answer>;

/** As Node wants them where they run in the program's own thread. */
export interface SyncHooks {
  readonly resolve: (name: string, context: object, next: (name: string, context: object) => Resolved) => Resolved;
  readonly load: (name: string, context: object, next: (name: string, context: object) => Loaded) => Loaded;
}

const MARK = "vistazo-recorded=";
const RECORDER = new URL("./record-answers.js", import.meta.url).href;

export const resolve: Hook<Resolved> = (name, context, next) => {
  const found = next(name, context);
  if (name !== "vistazo" && name !== "@vistazo/interface") return found;
  const marked = (resolved: Resolved) => ({
    ...resolved,
    url: `${resolved.url}${resolved.url.includes("?") ? "&" : "?"}${MARK}${encodeURIComponent(name)}`,
    shortCircuit: true,
  });
  return found instanceof Promise ? found.then(marked) : marked(found);
};

export const load: Hook<Loaded> = (url, context, next) => {
  const [, real, name] = new RegExp(`^(.*)[?&]${MARK}(.*)$`, "u").exec(url) ?? [];
  if (real === undefined || name === undefined) return next(url, context);
  const [from, recorder] = [JSON.stringify(real), JSON.stringify(RECORDER)];
  const recorded =
    decodeURIComponent(name) === "vistazo"
      ? `import { pipeline as real } from ${from};\nimport { recordPipeline } from ${recorder};\nexport const pipeline = recordPipeline(real);`
      : `import { Interface } from ${from};\nimport { recordApps } from ${recorder};\nrecordApps(Interface);`;
  return { format: "module", source: `export * from ${from};\n${recorded}\n`, shortCircuit: true };
};
