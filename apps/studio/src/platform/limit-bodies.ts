import { jsonProblem } from "@vistazo/checkpoint";
import { addressGroup } from "@vistazo/interface";
import type { FastifyInstance } from "fastify";
import { StudioError } from "./error.js";
import type { Limits } from "./limits.js";

/** Counts what has not arrived yet, and looks at JSON's shape before it is parsed. */
export function limitBodies(server: FastifyInstance, limits: Limits): void {
  const shape = { depth: limits.jsonDepth, values: limits.jsonValues };
  const parse = server.getDefaultJsonParser("error", "error");
  server.removeContentTypeParser("application/json");
  server.addContentTypeParser<Buffer>("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const problem = jsonProblem(body, shape);
    if (problem) done(new StudioError("BAD_REQUEST", `The request's JSON ${problem}; send less at once.`));
    else parse(request, body.toString(), done);
  });

  let all = 0;
  const byAddress = new Map<string, number>();
  server.addHook("onRequest", async ({ raw, ip, headers }) => {
    const bytes = announced(headers, limits.photoBytes);
    if (bytes === 0) return;
    const address = addressGroup(ip);
    const own = byAddress.get(address) ?? 0;
    if (all + bytes > limits.uploadBytes || own + bytes > limits.uploadBytesPerAddress)
      throw new StudioError("BUSY", "Too much is being sent at the moment; try again when some of it has arrived.");
    all += bytes;
    byAddress.set(address, own + bytes);
    // Once it has arrived, or its sender has left.
    raw.once("close", () => {
      all -= bytes;
      const left = (byAddress.get(address) as number) - bytes;
      if (left > 0) byAddress.set(address, left);
      else byAddress.delete(address);
    });
  });
}

/** Bytes of a body that is to come. One that does not say is taken for a photo. */
function announced(headers: Record<string, string | string[] | undefined>, photoBytes: number): number {
  if (headers["transfer-encoding"] !== undefined) return photoBytes;
  const bytes = Number(headers["content-length"] ?? 0);
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : 0;
}
