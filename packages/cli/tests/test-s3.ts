import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Objects of a bucket in memory, by S3's protocol as far as it is used here. Signatures are computed anew and compared. */
export class TestS3 {
  readonly objects = new Map<string, Uint8Array>();
  /** Requests that are answered with 503 first. */
  failures = 0;
  readonly #server: Server;

  private constructor(private readonly pageSize: number) {
    this.#server = createServer(async (request, response) => {
      const pieces: Uint8Array[] = [];
      for await (const piece of request) pieces.push(piece as Uint8Array);
      const { status, body, headers } = this.#answer(request, Buffer.concat(pieces));
      response.writeHead(status, headers).end(request.method === "HEAD" ? undefined : body);
    });
  }

  static async start({ pageSize = 1000 } = {}): Promise<TestS3> {
    const server = new TestS3(pageSize);
    await new Promise<void>((resolve) => server.#server.listen(0, "127.0.0.1", resolve));
    return server;
  }

  /** What a process must have in its environment. */
  get env(): Record<string, string> {
    const { port } = this.#server.address() as AddressInfo;
    return {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: "somebody",
      AWS_SECRET_ACCESS_KEY: "secret",
      AWS_SESSION_TOKEN: "session",
      AWS_REGION: "eu-west-1",
    };
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #answer(
    request: IncomingMessage,
    body: Uint8Array,
  ): { status: number; body?: string | Uint8Array; headers?: Record<string, string> } {
    if (this.failures > 0) {
      this.failures--;
      return { status: 503 };
    }
    if (!signed(request)) return { status: 403, body: "<Error><Code>SignatureDoesNotMatch</Code></Error>" };
    const url = new URL(request.url ?? "", "http://host");
    const [, bucket, ...parts] = url.pathname.split("/");
    if (bucket !== "bucket") return { status: 404 };
    const key = decodeURIComponent(parts.join("/"));
    if (request.method === "PUT") {
      this.objects.set(key, body);
      return { status: 200 };
    }
    if (request.method === "DELETE") {
      this.objects.delete(key);
      return { status: 204 };
    }
    if (key === "") return { status: 200, body: this.#list(url.searchParams) };
    const object = this.objects.get(key);
    if (!object) return { status: 404 };
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "") ?? [];
    if (start === undefined) return { status: 200, body: object, headers: { "content-length": String(object.length) } };
    return { status: 206, body: object.subarray(Number(start), Number(end) + 1) };
  }

  #list(query: URLSearchParams): string {
    const prefix = query.get("prefix") ?? "";
    const after = query.get("continuation-token") ?? "";
    const keys = [...this.objects.keys()].sort().filter((key) => key.startsWith(prefix) && key > after);
    const page = keys.slice(0, this.pageSize);
    const encoded = (key: string) => encodeURIComponent(key).replaceAll("%20", "+").replaceAll("%2F", "/");
    const contents = page.map((key) => `<Contents><Key>${encoded(key)}</Key><Size>1</Size></Contents>`).join("");
    const more = keys.length > page.length;
    const next = more ? `<NextContinuationToken>${page.at(-1)?.replaceAll("&", "&amp;")}</NextContinuationToken>` : "";
    return `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${contents}${next}</ListBucketResult>`;
  }
}

/** AWS Signature Version 4. */
function signed({ method = "", url = "", headers }: IncomingMessage): boolean {
  const [, day, region, names, signature] =
    /Credential=somebody\/(\d+)\/([\w-]+)\/s3\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=(\w+)/.exec(
      headers.authorization ?? "",
    ) ?? [];
  if (day === undefined || headers["x-amz-security-token"] !== "session") return false;
  const [path, query = ""] = url.split("?");
  const canonical = [
    method,
    path,
    query.split("&").sort().join("&").replaceAll("+", "%20"),
    ...names.split(";").map((name) => `${name}:${headers[name]}`),
    "",
    names,
    String(headers["x-amz-content-sha256"]),
  ].join("\n");
  const hmac = (key: string | Buffer, text: string) => createHmac("sha256", key).update(text).digest();
  const key = ["s3", "aws4_request"].reduce(hmac, hmac(hmac("AWS4secret", day), region));
  const scope = `${day}/${region}/s3/aws4_request`;
  const hash = createHash("sha256").update(canonical).digest("hex");
  return hmac(key, `AWS4-HMAC-SHA256\n${headers["x-amz-date"]}\n${scope}\n${hash}`).toString("hex") === signature;
}
