export { isRunning, removeLeftFolders } from "./left-folders.js";
export { syncFolder } from "./sync-folder.js";
export { type FileContent, type WriteWholeOptions, writeWhole } from "./write-whole.js";
