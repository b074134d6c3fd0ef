export { parentProcessPort, startProcess } from "./process-port.js";
export { parentThreadPort, startThread } from "./thread-port.js";
