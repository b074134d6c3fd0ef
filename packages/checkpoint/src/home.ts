import { homedir } from "node:os";
import { join } from "node:path";

/** `~` as shells write it: paths also come from environment variables and from people who type them into a page. */
export function expandHome(path: string): string {
  return path === "~" || path.startsWith("~/") ? join(homedir(), path.slice(1)) : path;
}
