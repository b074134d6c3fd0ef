import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import type { OpenModelOptions } from "../src/options.js";
import { TestHub, type TestModel } from "./test-hub.js";

/** A Hub and an empty cache for each test. */
export interface Workspace {
  hub: TestHub;
  cacheDir: string;
  /** Reaches this Hub and this cache, whatever the environment says, and does not wait long. */
  options: OpenModelOptions;
}

export function useWorkspace(models: Readonly<Record<string, TestModel>>): Workspace {
  const workspace = {} as Workspace;
  beforeEach(async () => {
    workspace.hub = await TestHub.start(models);
    workspace.cacheDir = await mkdtemp(join(tmpdir(), "vistazo-cache-"));
    workspace.options = {
      endpoint: workspace.hub.endpoint,
      cacheDir: workspace.cacheDir,
      token: false,
      offline: false,
      retryDelay: 1,
      timeout: 2000,
    };
  });
  afterEach(async () => {
    await workspace.hub.stop();
    await rm(workspace.cacheDir, { recursive: true });
  });
  return workspace;
}

/** Paths of everything in a folder, sorted, folders left out. */
export async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => !entry.isDirectory());
  return files.map(({ parentPath, name }) => join(parentPath, name).slice(directory.length + 1)).sort();
}
