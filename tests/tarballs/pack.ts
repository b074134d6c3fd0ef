import { spawnSync } from "node:child_process";

/** What npm says of a tarball that it made. */
export interface PackReport {
  readonly name: string;
  readonly version: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** Every package of the workspace as a tarball in `folder`. */
export function packAll(root: string, folder: string): readonly PackReport[] {
  const { stdout, status, stderr } = spawnSync(
    "npm",
    ["pack", "--workspaces", "--json", "--pack-destination", folder],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, NODE_OPTIONS: "" },
      shell: process.platform === "win32",
      maxBuffer: 1 << 26,
    },
  );
  if (status !== 0) throw new Error(stderr);
  const report = JSON.parse(stdout) as PackReport[] | Record<string, PackReport>;
  return Object.values(report);
}
