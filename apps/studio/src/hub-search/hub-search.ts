import type { FoundModel } from "@vistazo/api";
import { hubEndpoint } from "@vistazo/checkpoint";
import { networkFetch } from "@vistazo/network";
import { isTask, type Task } from "@vistazo/tasks";
import { listSupported } from "@vistazo/vision";
import { z } from "zod";
import { StudioError } from "../platform/error.js";

/** Of the Hub's answer: twenty models with their configs are a tenth of it. */
const MOST_BYTES = 4_000_000;
const MOST_FOUND = 20;

/** What the Hub calls the tasks for which it has another name. */
const HUB_TASKS: Partial<Record<Task, string>> = { "background-removal": "image-segmentation" };

/** Of the Hub's answer, what is used (https://huggingface.co/docs/hub/api). What is not as expected is left out, not refused. */
const hubModels = z.array(
  z.object({
    id: z.string().max(200),
    pipeline_tag: z.string().optional().catch(undefined),
    library_name: z.string().optional().catch(undefined),
    tags: z.array(z.string()).catch([]),
    downloads: z.number().catch(0),
    likes: z.number().catch(0),
    gated: z.union([z.boolean(), z.string()]).catch(false),
    config: z
      .object({ model_type: z.string().optional(), architectures: z.array(z.string()).nullish() })
      .nullish()
      .catch(undefined),
    safetensors: z
      .object({ parameters: z.record(z.string(), z.number()) })
      .nullish()
      .catch(undefined),
  }),
);
type HubModel = z.infer<typeof hubModels>[number];

export interface HubQuery {
  readonly words: string;
  readonly task?: Task | undefined;
  /** As the Hub has it in its tags: `apache-2.0`. */
  readonly license?: string | undefined;
  /** Larger ones, and those whose size is not told, are left out. */
  readonly maxBytes?: number | undefined;
}

export interface HubSearchOptions {
  /** Default: `HF_ENDPOINT`, or the Hub itself. */
  readonly endpoint?: string;
  /** Milliseconds. */
  readonly time: number;
}

/**
 * Searches the Hub for models, the most downloaded first, and says of each whether its kind runs here.
 *
 * @throws StudioError OFFLINE where the Hub cannot be reached, HUB_UNAVAILABLE where it answers otherwise than it should; the signal's reason
 */
export async function searchHub(
  query: HubQuery,
  options: HubSearchOptions,
  signal: AbortSignal,
): Promise<FoundModel[]> {
  const found = await ask(addressOf(hubEndpoint(options.endpoint), query), options.time, signal);
  const { maxBytes = Number.POSITIVE_INFINITY } = query;
  return found
    .map(describe)
    .filter(({ bytes }) => maxBytes === Number.POSITIVE_INFINITY || (bytes !== null && bytes <= maxBytes))
    .slice(0, MOST_FOUND);
}

function addressOf(endpoint: string, { words, task, license, maxBytes }: HubQuery): URL {
  const address = new URL(`${endpoint}/api/models`);
  const { searchParams } = address;
  searchParams.set("search", words);
  if (task) searchParams.set("pipeline_tag", HUB_TASKS[task] ?? task);
  if (license) searchParams.set("filter", `license:${license}`);
  searchParams.set("sort", "downloads");
  searchParams.set("direction", "-1");
  // The Hub does not know sizes in a search: of more, those that are small enough are left.
  searchParams.set("limit", String(maxBytes === undefined ? MOST_FOUND : MOST_FOUND * 5));
  for (const part of ["pipeline_tag", "library_name", "tags", "downloads", "likes", "gated", "config", "safetensors"]) {
    searchParams.append("expand[]", part);
  }
  return address;
}

async function ask(address: URL, time: number, signal: AbortSignal): Promise<HubModel[]> {
  let response: Response;
  try {
    response = await networkFetch(address, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(time)]),
      headers: { accept: "application/json" },
    });
  } catch (error) {
    signal.throwIfAborted();
    throw new StudioError(
      "OFFLINE",
      `The Hub (${address.origin}) cannot be reached from the computer where vistazo runs; connect it, or choose a model that is here.`,
      { cause: error },
    );
  }
  if (!response.ok) {
    await response.body?.cancel();
    throw unexpected(`${address.origin} answered the search with status ${response.status}; try again later.`);
  }
  const read = hubModels.safeParse(parse(await textOf(response, address), address));
  if (!read.success)
    throw unexpected(`${address.origin} answered the search with something that is no list of models.`);
  return read.data;
}

async function textOf(response: Response, address: URL): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > MOST_BYTES)
      throw unexpected(`${address.origin} answered the search with more than ${MOST_BYTES} bytes.`);
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}

function parse(text: string, address: URL): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw unexpected(`${address.origin} answered the search with something that is no JSON.`, cause);
  }
}

function unexpected(message: string, cause?: unknown): StudioError {
  return new StudioError("HUB_UNAVAILABLE", message, { cause });
}

/** Bytes of a number of each type that safetensors has. */
const BYTES: Readonly<Record<string, number>> = {
  F64: 8,
  I64: 8,
  F32: 4,
  I32: 4,
  F16: 2,
  BF16: 2,
  I16: 2,
  I8: 1,
  U8: 1,
  BOOL: 1,
};

function describe({
  id,
  pipeline_tag,
  tags,
  downloads,
  likes,
  gated,
  config,
  safetensors,
  library_name,
}: HubModel): FoundModel {
  const parameters = safetensors && Object.entries(safetensors.parameters);
  const bytes = parameters?.reduce((sum, [type, count]) => sum + count * (BYTES[type] ?? 4), 0) ?? null;
  return {
    id,
    task: pipeline_tag !== undefined && isTask(pipeline_tag) ? pipeline_tag : null,
    kind: config?.model_type ?? library_name ?? null,
    license: tags.find((tag) => tag.startsWith("license:"))?.slice("license:".length) ?? null,
    bytes,
    downloads,
    likes,
    gated: gated !== false,
    runs: runsHere(config?.model_type, config?.architectures ?? [], library_name),
  };
}

/** By the class that its config.json names, else by its type: the weights themselves are looked at when it is chosen. */
function runsHere(
  type: string | undefined,
  classes: readonly string[],
  library: string | undefined,
): FoundModel["runs"] {
  const kinds = listSupported();
  const ofType = kinds.filter(({ kind }) => kind === type);
  if (classes.length > 0 && kinds.some(({ architectures }) => classes.some((name) => architectures.includes(name))))
    return "yes";
  if (ofType.length > 0) return classes.length > 0 ? "no" : "perhaps";
  // timm's and ONNX files say more of themselves when they are looked at.
  return type === undefined && (library === "timm" || library === "transformers.js" || library === "ultralytics")
    ? "perhaps"
    : "no";
}
