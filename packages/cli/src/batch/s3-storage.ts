import { setTimeout as wait } from "node:timers/promises";
import { networkFetch } from "@vistazo/network";
import { AwsClient } from "aws4fetch";
import { UsageError } from "../exit.js";
import { BatchError } from "./batch-error.js";
import type { Storage } from "./storage.js";

/** How often a request is sent that the storage did not answer, or answered with a fault of its own. */
const ATTEMPTS = 6;
const FIRST_PAUSE = 250;

/**
 * What lies under a prefix of a bucket of Amazon S3, or of any storage that speaks its protocol. Where it is and who asks is what the
 * environment says, by the names that Amazon's own programs use.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
 */
export class S3Storage implements Storage {
  private constructor(
    private readonly client: AwsClient,
    /** The bucket's address, with a slash at its end. */
    private readonly address: string,
    private readonly bucket: string,
    private readonly prefix: string,
  ) {}

  /** @throws UsageError where the environment does not say who asks, or names no address */
  static open(bucket: string, prefix: string, env: NodeJS.ProcessEnv = process.env): S3Storage {
    const {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
    } = env;
    if (!accessKeyId || !secretAccessKey)
      throw new UsageError(
        `s3://${bucket} needs a key: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, and AWS_ENDPOINT_URL for a storage that is not Amazon's.`,
      );
    const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || "us-east-1";
    const endpoint = env.AWS_ENDPOINT_URL_S3 || env.AWS_ENDPOINT_URL || `https://s3.${region}.amazonaws.com`;
    if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))
      throw new UsageError(`AWS_ENDPOINT_URL must be an http(s) address, not "${endpoint}".`);
    // Pauses between attempts are below, so that requests go by the environment's proxies.
    const client = new AwsClient({ accessKeyId, secretAccessKey, sessionToken, region, service: "s3", retries: 0 });
    return new S3Storage(client, `${endpoint.replace(/\/+$/, "")}/${encodeURIComponent(bucket)}/`, bucket, prefix);
  }

  describe(name: string): string {
    return `s3://${this.bucket}/${this.prefix}${name}`;
  }

  async size(name: string): Promise<number | undefined> {
    const response = await this.#ask(name, { method: "HEAD" });
    return response && Number(response.headers.get("content-length"));
  }

  async range(name: string, start: number, end: number): Promise<Uint8Array> {
    if (end <= start) return new Uint8Array();
    const response = await this.#ask(name, { headers: { range: `bytes=${start}-${end - 1}` } });
    if (!response) throw this.#missing(name);
    const bytes = new Uint8Array(await response.arrayBuffer());
    // A storage that knows of no ranges sends all.
    return response.status === 206 ? bytes : bytes.subarray(start, end);
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    const response = await this.#ask(name, {});
    return response && new Uint8Array(await response.arrayBuffer());
  }

  /** An object is replaced as a whole: nobody ever reads half of it. */
  async write(name: string, content: string | Uint8Array): Promise<void> {
    const body = typeof content === "string" ? new TextEncoder().encode(content) : content;
    const response = await this.#ask(name, { method: "PUT", body: body as Uint8Array<ArrayBuffer> });
    if (!response) throw this.#missing(name);
    await response.body?.cancel();
  }

  async remove(name: string): Promise<void> {
    const response = await this.#ask(name, { method: "DELETE" });
    await response?.body?.cancel();
  }

  async *list(prefix: string): AsyncGenerator<string, void, undefined> {
    for (let token: string | undefined; ; ) {
      const query = new URLSearchParams({ "list-type": "2", "encoding-type": "url", prefix: this.prefix + prefix });
      if (token !== undefined) query.set("continuation-token", token);
      const response = await this.#ask("", {}, `?${query}`);
      if (!response) throw new BatchError("storage-failed", `There is no bucket ${this.bucket}: check its name.`);
      const text = await response.text();
      for (const [, key] of text.matchAll(/<Contents>.*?<Key>(.*?)<\/Key>.*?<\/Contents>/gs)) {
        const name = decodeURIComponent(plain(key).replaceAll("+", " "));
        // What marks a folder in the storage's own pages is no file.
        if (!name.endsWith("/")) yield name.slice(this.prefix.length);
      }
      const [, next] = /<NextContinuationToken>(.*?)<\/NextContinuationToken>/s.exec(text) ?? [];
      if (!/<IsTruncated>true<\/IsTruncated>/.test(text) || next === undefined) return;
      token = plain(next);
    }
  }

  /**
   * @returns undefined where there is no such object
   * @throws BatchError `storage-failed`
   */
  async #ask(name: string, init: RequestInit, query?: string): Promise<Response | undefined> {
    const url = query === undefined ? this.address + path(this.prefix + name) : this.address + query;
    for (let attempt = 1; ; attempt++) {
      let problem: string;
      try {
        const response = await networkFetch(await this.client.sign(url, init));
        if (response.ok) return response;
        if (response.status === 404) {
          await response.body?.cancel();
          return undefined;
        }
        problem = `status ${response.status}${await reason(response)}`;
        if (response.status < 500 && ![408, 429].includes(response.status)) attempt = ATTEMPTS;
      } catch (error) {
        const { cause } = error as Error;
        problem = cause instanceof Error ? cause.message : (error as Error).message;
      }
      if (attempt >= ATTEMPTS)
        throw new BatchError(
          "storage-failed",
          `${this.describe(name)} cannot be had (${problem}): check the address and the key.`,
        );
      await wait(FIRST_PAUSE * 2 ** (attempt - 1));
    }
  }

  #missing(name: string): BatchError {
    return new BatchError("not-found", `There is no ${this.describe(name)}.`);
  }
}

/** A key as a path. */
function path(key: string): string {
  return key.split("/").map(encodeURIComponent).join("/");
}

/** The code that the storage gives, `, AccessDenied`. */
async function reason(response: Response): Promise<string> {
  const [, code] = /<Code>(\w+)<\/Code>/.exec(await response.text().catch(() => "")) ?? [];
  return code === undefined ? "" : `, ${code}`;
}

function plain(xml: string): string {
  const signs: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
  return xml.replace(/&(?:(\w+)|#(\d+));/g, (all, name?: string, number?: string) =>
    number === undefined ? (signs[name ?? ""] ?? all) : String.fromCodePoint(Number(number)),
  );
}
