import type { Command } from "commander";
import { wholeNumber } from "../model-options.js";

interface ServeFlags {
  readonly port: number;
  readonly host: string;
  readonly data?: string;
  readonly models?: readonly string[];
  readonly allowHost?: readonly string[];
}

export function addServeCommand(program: Command): void {
  program
    .command("serve")
    .description("serve the studio: pages and HTTP interface of the tasks")
    .option("--port <n>", "port to listen on", wholeNumber("--port", 0, 65535), 7860)
    .option("--host <address>", "address to listen on; 0.0.0.0 lets others in", "127.0.0.1")
    .option("--data <folder>", "where the studio keeps its data")
    .option("--models <folder...>", "folders with a model, or with folders of models, to offer")
    .option("--allow-host <name...>", "names other than this computer's own by which pages may reach it")
    .action(serve);
}

async function serve(flags: ServeFlags): Promise<void> {
  // Loaded only here: no other command needs a server.
  const { startStudio } = await import("@vistazo/studio");
  const studio = await startStudio({
    port: flags.port,
    host: flags.host,
    dataDir: flags.data,
    models: flags.models,
    allowedHosts: flags.allowHost,
  });
  process.stdout.write(`The studio is at ${studio.url}\n`);
  const close = async () => {
    await studio.close();
    process.exit(0);
  };
  process.once("SIGINT", close);
  process.once("SIGTERM", close);
}
