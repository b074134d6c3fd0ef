// Real studios (`vistazo serve`) on the database of DATABASE_URL, behind nginx as deploy/studios/nginx.conf has it, for the benchmarks beside.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const bin = fileURLToPath(new URL("../../packages/cli/bin/vistazo.js", import.meta.url));
const configuration = new URL("../../deploy/studios/nginx.conf", import.meta.url);

/**
 * @param count of studios
 * @param options.wrap a command that a studio is started by, such as `taskset -c 0`; by its number
 * @returns the proxy's port, and how a studio is killed and started again
 */
export async function startCluster(count, { wrap = () => [] } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "vistazo-cluster-"));
  const [proxyPort, ...ports] = await Promise.all(Array.from({ length: count + 1 }, freePort));
  const studios = [];
  const start = async (number) => {
    const args = ["serve", "--port", String(ports[number]), "--data", join(folder, String(number))];
    args.push("--learn-every", "0", "--trust-proxy", "loopback");
    const [program, ...before] = [...wrap(number), process.execPath];
    const child = spawn(program, [...before, bin, ...args], { stdio: ["ignore", "pipe", "inherit"] });
    studios[number] = child;
    await Promise.race([
      once(child.stdout.setEncoding("utf8"), "data"),
      once(child, "exit").then(([code, signal]) => {
        if (studios[number] === child && signal === null) throw new Error(`A studio did not start (${code}).`);
      }),
    ]);
  };
  await Promise.all(ports.map((_, number) => start(number)));

  const servers = ports.map((port) => `server 127.0.0.1:${port} max_fails=1 fail_timeout=2s;`).join("\n    ");
  const text = (await readFile(configuration, "utf8"))
    .replaceAll(/server studio-1:8080.*\n\s*server studio-2:8080.*/gu, servers)
    .replace("listen 80", `listen 127.0.0.1:${proxyPort}`);
  const own = `pid ${folder}/nginx.pid;\ndaemon off;\nerror_log ${folder}/error.log;\n`;
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join("\n  ");
  await mkdir(folder, { recursive: true });
  const file = join(folder, "nginx.conf");
  await writeFile(file, own + text.replace("http {", `http {\n  access_log off;\n  ${temporary}`));
  const proxy = spawn("nginx", ["-c", file, "-p", folder], { stdio: ["ignore", "ignore", "inherit"] });
  for (let attempt = 0; ; attempt++) {
    if (attempt === 200) throw new Error("nginx did not start.");
    if (
      await fetch(`http://127.0.0.1:${proxyPort}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      break;
    await wait(100);
  }
  return {
    port: proxyPort,
    ports,
    proxyPid: proxy.pid,
    pids: () => studios.map(({ pid }) => pid),
    async killAndStart(number) {
      studios[number].kill("SIGKILL");
      await start(number);
    },
    async stop() {
      proxy.kill("SIGTERM");
      for (const studio of studios) studio.kill("SIGTERM");
      await Promise.all([proxy, ...studios].map((child) => child.exitCode ?? child.signalCode ?? once(child, "exit")));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Drawings as a game sends them, of no word in particular. */
export function scribble(seed) {
  const stroke = (phase) => {
    const points = Array.from({ length: 30 }, (_, i) => i);
    return [
      points.map((i) => Math.round(128 + 100 * Math.cos(i / 5 + phase + seed))),
      points.map((i) => Math.round(128 + 100 * Math.sin(i / 4 + phase * seed))),
      points.map((i) => Math.round(1000 * phase) + i * 25),
    ];
  };
  return [0, 1, 2].map(stroke);
}
