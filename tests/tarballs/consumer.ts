import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How a program ended. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A project of somebody else: an empty folder outside the workspace, and npm as on a new computer. */
export class Consumer {
  readonly #env: NodeJS.ProcessEnv;

  /**
   * @param folder empty; the project is in its `app`
   * @param cache of npm's downloads, which may be kept for the next time
   * @param env what is otherwise in the environment
   */
  constructor(
    readonly folder: string,
    registry: string,
    cache: string,
    env: NodeJS.ProcessEnv = {},
  ) {
    for (const name of ["app", "home"]) mkdirSync(join(folder, name), { recursive: true });
    const inherited = Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_OPTIONS|HF_|VITEST)/iu.test(name));
    this.#env = {
      ...Object.fromEntries(inherited),
      HOME: join(folder, "home"),
      USERPROFILE: join(folder, "home"),
      HF_HUB_OFFLINE: "1",
      npm_config_userconfig: join(folder, "no-npmrc-of-a-user"),
      npm_config_globalconfig: join(folder, "no-npmrc-of-all"),
      npm_config_registry: registry,
      npm_config_cache: cache,
      npm_config_engine_strict: "true",
      npm_config_audit: "false",
      npm_config_fund: "false",
      npm_config_update_notifier: "false",
      ...env,
    };
    this.write("package.json", JSON.stringify({ name: "app", private: true }));
  }

  get app(): string {
    return join(this.folder, "app");
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.app, name), text);
  }

  start(program: string, ...args: string[]): ChildProcess {
    const shell = process.platform === "win32" && program !== process.execPath;
    return spawn(program, args, { cwd: this.app, env: this.#env, stdio: ["ignore", "pipe", "pipe"], shell });
  }

  async run(program: string, ...args: string[]): Promise<Finished> {
    const child = this.start(program, ...args);
    let [stdout, stderr] = ["", ""];
    child.stdout?.setEncoding("utf8").on("data", (text) => {
      stdout += text;
    });
    child.stderr?.setEncoding("utf8").on("data", (text) => {
      stderr += text;
    });
    return new Promise((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code) => resolve({ code, stdout, stderr }));
    });
  }

  /** Runs a program that must succeed, and gives what it printed. */
  async must(program: string, ...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(program, ...args);
    if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${code}:\n${stdout}\n${stderr}`);
    return stdout;
  }
}
