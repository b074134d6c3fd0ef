import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, it } from "vitest";

it("lets types flow from inputs to arguments and from results to outputs", { timeout: 120_000 }, async () => {
  const compiler = fileURLToPath(new URL("../../../../node_modules/typescript-native/bin/tsc", import.meta.url));
  const project = fileURLToPath(new URL(".", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [compiler, "-p", project, "--pretty", "false"]).catch(
    (error: { stdout: string }) => error,
  );
  expect(stdout).toBe("");
});
