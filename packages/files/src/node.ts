export { isRunning, removeLeftFolders } from "./left-folders.js";
export { type FileContent, type WriteWholeOptions, writeWhole } from "./write-whole.js";
