import { networkInterfaces } from "node:os";
import type { StudioOptions } from "@vistazo/studio";
import type { Command } from "commander";
import { UsageError } from "../exit.js";
import { dtypeOption, wholeNumber } from "../model-options.js";
import { proxyAddresses } from "./proxy-addresses.js";
import { addressLines, roomAddresses } from "./room-addresses.js";
import { applySettings } from "./serve-settings.js";

interface ServeFlags {
  readonly port: number;
  readonly host: string;
  readonly data?: string;
  readonly models?: readonly string[];
  readonly model?: readonly string[];
  readonly dtype?: StudioOptions["dtype"];
  readonly batchSize?: number;
  readonly batchWait?: number;
  readonly allowHost?: readonly string[];
  readonly trustProxy?: string;
  readonly peerUrl?: string;
  readonly learnEvery?: number;
  readonly limit?: readonly string[];
  readonly shareModels?: boolean;
  readonly publicDrawings?: string;
  readonly config?: string;
}

export function addServeCommand(program: Command): void {
  program
    .command("serve")
    .description("serve the studio: pages and HTTP interface of the tasks")
    .option("--port <n>", "port to listen on", wholeNumber("--port", 0, 65535), 7860)
    .option("--host <address>", "address to listen on; 0.0.0.0 lets others in", "127.0.0.1")
    .option("--data <folder>", "where the studio keeps its data")
    .option("--models <folder...>", "folders with a model, or with folders of models, to offer")
    .option(
      "--model <id...>",
      "models to keep ready and to serve to programs: of the Hub (org/name), of vistazo's own or folders; NAME=ID gives one another name",
    )
    .addOption(dtypeOption("precision that the models of --model run in"))
    .option(
      "--batch-size <n>",
      "photos and tensors for one model that run together at most (default: 1)",
      wholeNumber("--batch-size", 1, 1024),
    )
    .option(
      "--batch-wait <ms>",
      "milliseconds that the first of these waits for others while the model does nothing (default: 0)",
      wholeNumber("--batch-wait", 0, 60_000),
    )
    .option("--allow-host <name...>", "names other than this computer's own by which pages may reach it")
    .option(
      "--trust-proxy <addresses>",
      "proxies in front of it, whose X-Forwarded-For is believed: addresses or networks, separated by commas; loopback for this computer",
      proxyAddresses,
    )
    .option(
      "--peer-url <address>",
      "where other studios that share the DATABASE_URL reach this one, without the proxy (default: this computer's first address and the port)",
      peerAddress,
    )
    .option(
      "--learn-every <n>",
      "drawings after which the recogniser learns from them by itself; 0 for never (default: 500)",
      wholeNumber("--learn-every", 0, 1_000_000_000),
    )
    .option(
      "--limit <name=value>",
      "how much the server takes of something, such as photoBytes=10MB, runTime=30s or queue=20; may be repeated; a wrong name is answered with all of them",
      (text: string, before: readonly string[] = []) => [...before, text],
    )
    .option(
      "--share-models",
      "let others in the room download the course's models from this computer, with HF_ENDPOINT=<its address>/hub",
    )
    .option(
      "--public-drawings <folder or address>",
      "where files of the public Quick, Draw! data set are, which who moderates may import from the page /drawings/import",
    )
    .option(
      "--config <file>",
      'settings of these names as JSON, such as {"port": 8080}; variables such as VISTAZO_PORT go before it',
    )
    .action(async (_: ServeFlags, command: Command) => {
      await applySettings(command, command.opts<ServeFlags>().config);
      await serve(command.opts<ServeFlags>());
    });
}

function peerAddress(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === "http:" && url.pathname === "/" && url.search === "" && url.username === "") return url.origin;
  throw new UsageError(`--peer-url must be an address such as http://10.0.0.7:7860, without a path, not "${text}".`);
}

async function serve(flags: ServeFlags): Promise<void> {
  // Loaded only here: no other command needs a server.
  const { isLoopback, readLimits, SHARED_HUB, startStudio, StudioError } = await import("@vistazo/studio");
  const limits = () => {
    try {
      return readLimits(flags.limit ?? []);
    } catch (error) {
      throw error instanceof StudioError ? new UsageError(`--limit: ${error.message}`) : error;
    }
  };
  const studio = await startStudio({
    port: flags.port,
    host: flags.host,
    dataDir: flags.data,
    models: flags.models,
    serve: flags.model,
    dtype: flags.dtype,
    batchSize: flags.batchSize,
    batchWait: flags.batchWait,
    allowedHosts: flags.allowHost,
    trustProxy: flags.trustProxy,
    peerUrl: flags.peerUrl,
    learnEvery: flags.learnEvery,
    limits: limits(),
    shareModels: flags.shareModels,
    publicDrawings: flags.publicDrawings,
  });
  process.stdout.write(`The studio is at ${studio.url}\n`);
  const addresses = isLoopback(flags.host) ? [] : roomAddresses(studio.url, networkInterfaces());
  process.stdout.write(addressLines(addresses));
  if (flags.shareModels) {
    const [address = studio.url] = addresses;
    process.stdout.write(
      `\nOthers take the course's models from here with HF_ENDPOINT=${new URL(SHARED_HUB, address).href}\n`,
    );
    if (isLoopback(flags.host) && !flags.allowHost) {
      process.stdout.write("Only this computer reaches that address: --host 0.0.0.0 lets others in.\n");
    }
  }
  let stopping = false;
  const stop = async () => {
    // Who asks twice does not want to wait for what goes on.
    if (stopping) process.exit(1);
    stopping = true;
    await studio.close();
    process.exit(0);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}
