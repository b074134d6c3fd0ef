export { endWithParent } from "./end-with-parent.js";
export { type GuardedAskOptions, GuardedProcess, type GuardedProcessOptions } from "./guarded-process.js";
export { type ProcessPort, parentProcessPort, startProcess } from "./process-port.js";
export { residentMemory } from "./resident-memory.js";
export { parentThreadPort, startThread } from "./thread-port.js";
