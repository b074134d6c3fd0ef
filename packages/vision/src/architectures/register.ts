import { VisionError } from "../vision-error.js";
import { architectures as ofFolders } from "./all.js";
import type { Architecture } from "./architecture.js";
import type { ArchitectureEntry } from "./architecture-names.js";

/** What is known: first what was registered, which may take the place of what is here. */
export const architectures: ArchitectureEntry[] = [...ofFolders];

const modules = new Set<string>();

/** The modules of the architectures that were registered, for other threads. */
export function registeredModules(): readonly string[] {
  return [...modules];
}

/**
 * Makes an architecture known that is written elsewhere: pipelines run its models from then on. Models run in threads of their
 * own, so what is registered is a module, which exports it as `architecture`.
 *
 * @param module an absolute URL, such as `new URL("./my-architecture.js", import.meta.url)`.
 * @throws VisionError `invalid-option` for a module that cannot be loaded or exports no architecture.
 * @example
 * await registerArchitecture(new URL("./detector.js", import.meta.url));
 * const detect = await pipeline("object-detection", "./my-detector");
 */
export async function registerArchitecture(module: string | URL): Promise<void> {
  const url = String(module);
  if (modules.has(url)) return;
  const { architecture } = (await import(url).catch((cause) => {
    throw new VisionError("invalid-option", `The module ${url} cannot be loaded: ${cause}`, { cause });
  })) as { architecture?: unknown };
  if (!isArchitecture(architecture)) {
    throw new VisionError(
      "invalid-option",
      `The module ${url} must export an "architecture" with the "modelTypes" of its config.json.`,
    );
  }
  const { namesOf } = await import("./architecture-names.js");
  if (modules.has(url)) return;
  modules.add(url);
  architectures.unshift({ ...namesOf(architecture), load: async () => architecture });
}

function isArchitecture(value: unknown): value is Architecture {
  return (
    typeof value === "object" &&
    value !== null &&
    "modelTypes" in value &&
    Array.isArray(value.modelTypes) &&
    value.modelTypes.every((type) => typeof type === "string")
  );
}
