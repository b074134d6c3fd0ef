import { execFile, spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { chmod, chown, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import postgres from "postgres";

const run = promisify(execFile);
const packages = "/usr/lib/postgresql";

/** The newest PostgreSQL of the system's packages, if there is one. */
export const postgresBinaries = existsSync(packages)
  ? readdirSync(packages)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(packages, version, "bin"))
      .find((folder) => existsSync(join(folder, "postgres")))
  : undefined;

export interface PostgresServer {
  readonly pid: number;
  /** As a computer that is started anew does: connections are cut, and the server is away for a moment. */
  restart(): Promise<void>;
  /** The address of a new, empty database. */
  database(): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Start a PostgreSQL server of its own in a temporary folder. It refuses to run as root: then it runs as the user of the system's
 * package, or as nobody.
 */
export async function startPostgres(settings: readonly string[] = []): Promise<PostgresServer> {
  if (!postgresBinaries) throw new Error("There is no PostgreSQL on this machine.");
  const folder = await mkdtemp(join(tmpdir(), "vistazo-postgres-"));
  let user: { uid: number; gid: number } | undefined;
  if (process.getuid?.() === 0) {
    const id = async (flag: string, name: string) => Number((await run("id", [flag, name])).stdout);
    const name = await id("-u", "postgres").then(
      () => "postgres",
      () => "nobody",
    );
    user = { uid: await id("-u", name), gid: await id("-g", name) };
    await chown(folder, user.uid, user.gid);
  }
  await chmod(folder, 0o700);
  const data = join(folder, "data");
  const options = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: "C.UTF-8" } };
  await run(
    join(postgresBinaries, "initdb"),
    ["-D", data, "-U", "vistazo", "-A", "trust", "-E", "UTF8", "-N"],
    options,
  );
  const port = await freePort();
  const given = [...settings, "listen_addresses=127.0.0.1", `port=${port}`, `unix_socket_directories=${folder}`];
  const program = join(postgresBinaries, "postgres");
  const start = () => {
    const process = spawn(program, ["-D", data, ...given.flatMap((setting) => ["-c", setting])], {
      ...options,
      stdio: "ignore",
    });
    return { process, exited: new Promise<void>((resolve) => process.once("exit", () => resolve())) };
  };
  let server = start();
  const address = (name: string) => `postgres://vistazo@127.0.0.1:${port}/${name}`;
  const admin = postgres(address("postgres"), { max: 1, onnotice() {} });
  for (let attempt = 0; ; attempt++) {
    try {
      await admin`select 1`;
      break;
    } catch (error) {
      if (attempt === 100 || server.process.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  let databases = 0;
  return {
    get pid() {
      return server.process.pid!;
    },
    async restart() {
      server.process.kill("SIGINT");
      await server.exited;
      server = start();
    },
    async database() {
      const name = `drawings_${databases++}`;
      await admin.unsafe(`create database ${name}`);
      return address(name);
    },
    async stop() {
      await admin.end({ timeout: 1 });
      server.process.kill("SIGINT");
      await server.exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
