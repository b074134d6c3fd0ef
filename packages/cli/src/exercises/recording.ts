/** Is imported before a person's program (`node --import`): what its models and its app answer is written to a folder as it comes. */
import * as module from "node:module";
import { load, resolve, type SyncHooks } from "./recording-hooks.js";

const { register, registerHooks } = module as typeof module & { readonly registerHooks?: (hooks: SyncHooks) => void };
if (registerHooks) registerHooks({ resolve, load } as SyncHooks);
else register("./recording-hooks.js", import.meta.url);
