import { CheckpointError } from "../error.js";
import { type HubClient, type HubResponse, NetworkError, type Subject, toNetworkError } from "./hub-client.js";

/** A file that is to arrive as it was announced. */
export interface AnnouncedFile {
  readonly name: string;
  readonly bytes: number;
  /** What a Hub calls it: git's hash of small files, the SHA-256 of large ones; elsewhere the server's ETag, if it has one. */
  readonly etag: string;
  /** Where it is known. */
  readonly sha256: string | undefined;
}

/** Where a file comes from. */
export interface FileRequest {
  readonly client: HubClient;
  readonly url: string;
  readonly file: AnnouncedFile;
  /** What it is a part of, for the messages. */
  readonly subject: Subject;
  /** Bytes that are there so far; falls where a download has to begin anew. */
  readonly progress: (loaded: number) => void;
}

/** The beginning of a file that is being downloaded, kept somewhere. */
export interface PartialFile {
  readonly length: number;
  append(bytes: Uint8Array): Promise<void>;
  /** Throws away what is there. */
  restart(): Promise<void>;
  /** The SHA-256 of what is kept, not of what came: that is what will be read. */
  sha256(signal: AbortSignal | undefined): Promise<string>;
}

/** Hashes of git or SHA-256; what else a mirror calls an ETag cannot be compared. */
const HUB_ETAG = /^([0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Receives what is missing of a file, and checks its size and SHA-256. What breaks off goes on where it stopped.
 *
 * @throws CheckpointError checksum-mismatch and those of the Hub, NetworkError, or the signal's reason
 */
export async function receiveFile(request: FileRequest, partial: PartialFile): Promise<void> {
  const { file, client } = request;
  const resumed = partial.length > 0;
  await receiveAll(request, partial);
  await verify(partial, file, client.settings.signal).catch(async (cause) => {
    // What an earlier process left may have been damaged since.
    if (!resumed || !(cause instanceof CheckpointError)) throw cause;
    await partial.restart();
    await receiveAll(request, partial);
    await verify(partial, file, client.settings.signal);
  });
}

async function receiveAll(request: FileRequest, partial: PartialFile): Promise<void> {
  const { client } = request;
  let furthest = partial.length;
  const advanced = () => {
    const further = partial.length > furthest;
    furthest = Math.max(furthest, partial.length);
    return further;
  };
  await client.retry(client.settings.attempts, () => receive(request, partial), advanced);
}

/** One request for what is missing. */
async function receive({ client, url, file, subject, progress }: FileRequest, partial: PartialFile): Promise<void> {
  const { timeout, signal } = client.settings;
  progress(partial.length);
  if (partial.length === file.bytes) return;

  const silence = new AbortController();
  const fallSilent = () => silence.abort(new DOMException("no byte came", "TimeoutError"));
  let watchdog = setTimeout(fallSilent, timeout);
  try {
    const answer = await client.request(
      url,
      { "accept-encoding": "identity", ...(partial.length > 0 ? { range: `bytes=${partial.length}-` } : {}) },
      signal ? AbortSignal.any([signal, silence.signal]) : silence.signal,
    );
    const { response } = answer;
    if (!response.ok && response.status !== 416) throw await client.failure(answer, subject);
    await checkContinuation(answer, file, partial);
    for await (const bytes of arriving(response, answer.origin)) {
      clearTimeout(watchdog);
      watchdog = setTimeout(fallSilent, timeout);
      if (partial.length + bytes.length > file.bytes) {
        throw mismatch(file, `more than its ${file.bytes} bytes arrived`);
      }
      await partial.append(bytes);
      progress(partial.length);
    }
  } finally {
    clearTimeout(watchdog);
  }
  if (partial.length < file.bytes) throw new NetworkError(`the connection broke off after ${partial.length} bytes`);
}

/** Begins the file anew where what arrives is not its continuation. */
async function checkContinuation(
  { response, etag }: HubResponse,
  file: AnnouncedFile,
  partial: PartialFile,
): Promise<void> {
  const isComparable = etag !== undefined && HUB_ETAG.test(etag) && etag.length === file.etag.length;
  const isOther = isComparable && etag !== file.etag;
  if (isOther && file.sha256 !== undefined) {
    await response.body?.cancel();
    throw mismatch(file, `the Hub now calls it ${etag}`);
  }
  if (response.status === 416 || (isOther && response.status === 206)) {
    await response.body?.cancel();
    await partial.restart();
    throw new NetworkError("what was there already is no beginning of this file");
  }
  if (!continues(response, partial.length, file.bytes)) await partial.restart();
}

/** What goes wrong while the body arrives is the network's fault. */
async function* arriving({ body }: Response, origin: string): AsyncGenerator<Uint8Array> {
  if (!body) return;
  // Not every browser's streams can be iterated.
  const reader = body.getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } catch (cause) {
    throw toNetworkError(cause, new URL(origin).host);
  } finally {
    await reader.cancel().catch(() => {});
  }
}

/** Whether an answer goes on from where the file ends, rather than beginning anew. */
function continues(response: Response, start: number, total: number): boolean {
  if (response.status !== 206) return start === 0;
  const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(response.headers.get("content-range") ?? "");
  return range !== null && Number(range[1]) === start && (range[2] === "*" || Number(range[2]) === total);
}

async function verify(partial: PartialFile, file: AnnouncedFile, signal: AbortSignal | undefined): Promise<void> {
  if (partial.length !== file.bytes) {
    throw mismatch(file, `it has ${partial.length} bytes and not ${file.bytes}`);
  }
  if (file.sha256 === undefined) return;
  const sha256 = await partial.sha256(signal);
  if (sha256 !== file.sha256) throw mismatch(file, `its SHA-256 is ${sha256} and not ${file.sha256}`);
}

function mismatch(file: AnnouncedFile, detail: string): CheckpointError {
  return new CheckpointError(
    "checksum-mismatch",
    `${file.name} did not arrive as the Hub has it and was thrown away (${detail}): try again, or check HF_ENDPOINT.`,
  );
}

/** What a broken download is told as. */
export function interrupted(name: string, model: string, cause: NetworkError): CheckpointError {
  return new CheckpointError(
    "download-interrupted",
    `The download of ${name} of ${model} broke off: ${cause.message}. Try again; it goes on where it stopped.`,
    { cause },
  );
}
