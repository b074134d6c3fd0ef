// A real `vistazo serve` for the benchmarks, on a port of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";

/** @returns its port, its memory and how it is stopped */
export async function serve(data, ...flags) {
  const main = new URL("../../packages/cli/bin/vistazo.js", import.meta.url).pathname;
  const server = spawn(process.execPath, [main, "serve", "--port", "0", "--data", data, ...flags], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(server.stdout.setEncoding("utf8"), "data");
  const megabytes = async (what) => {
    const status = await readFile(`/proc/${server.pid}/status`, "utf8").catch(() => "");
    return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
  };
  return {
    port: Number(new URL(/http\S+/.exec(line)[0]).port),
    residentMb: () => megabytes("VmRSS"),
    peakMb: () => megabytes("VmHWM"),
    async stop() {
      server.kill("SIGTERM");
      await once(server, "exit");
    },
  };
}

/** The value below which such a share of them lies, rounded. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round(10 * (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)) / 10;
}
