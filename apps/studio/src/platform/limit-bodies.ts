import { jsonProblem } from "@vistazo/checkpoint";
import { addressGroup } from "@vistazo/interface";
import type { FastifyInstance } from "fastify";
import { ByteBudget } from "./byte-budget.js";
import { StudioError } from "./error.js";
import type { Limits } from "./limits.js";

/** Counts what is sent until it is answered, and looks at JSON's shape before it is parsed. */
export function limitBodies(server: FastifyInstance, limits: Limits): void {
  const shape = { depth: limits.jsonDepth, values: limits.jsonValues };
  const parse = server.getDefaultJsonParser("error", "error");
  server.removeContentTypeParser("application/json");
  server.addContentTypeParser<Buffer>("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const problem = jsonProblem(body, shape);
    if (problem) done(new StudioError("BAD_REQUEST", `The request's JSON ${problem}; send less at once.`));
    else parse(request, body.toString(), done);
  });

  const { uploadBytes, uploadBytesPerAddress } = limits;
  const refusal = "Too much is being sent at the moment; try again when some of it was answered.";
  const budget = new ByteBudget(uploadBytes, uploadBytesPerAddress, refusal);
  server.addHook("onRequest", async ({ ip, headers }, { raw }) => {
    const bytes = announced(headers, limits.photoBytes);
    // Once it is answered, or its sender has left.
    if (bytes > 0) raw.once("close", budget.take(addressGroup(ip), bytes));
  });
}

/** Bytes of a body that is to come. One that does not say is taken for a photo. */
function announced(headers: Record<string, string | string[] | undefined>, photoBytes: number): number {
  if (headers["transfer-encoding"] !== undefined) return photoBytes;
  const bytes = Number(headers["content-length"] ?? 0);
  return Number.isSafeInteger(bytes) && bytes > 0 ? bytes : 0;
}
