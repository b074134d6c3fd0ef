import type { DrawingStore } from "@vistazo/drawings";
import { traced } from "@vistazo/tracing";

/** What requests ask of the store. */
const ASKED: ReadonlySet<PropertyKey> = new Set([
  "save",
  "get",
  "counts",
  "page",
  "count",
  "countries",
  "tallies",
  "saveGame",
  "game",
  "report",
  "reported",
  "review",
] satisfies (keyof DrawingStore)[]);

/** The store, each question to it a span of whoever asks. The wait for others, with whom a drawing is saved, is within. */
export function tracedStore<Store extends DrawingStore>(store: Store): Store {
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      if (!ASKED.has(name)) return value.bind(target);
      const attributes = { "db.system.name": "postgresql", "db.operation.name": String(name) };
      return (...question: unknown[]) =>
        traced(`database ${String(name)}`, () => value.apply(target, question), attributes);
    },
  });
}
