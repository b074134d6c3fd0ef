import { jsonProblem } from "@vistazo/checkpoint";
import { addressGroup } from "@vistazo/interface";
import { HEADER_LENGTH } from "@vistazo/open-inference";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { HostRunOptions } from "../inference/model-host.js";
import { StudioError } from "../platform/error.js";
import type { Feature } from "../platform/http-server.js";
import type { Limits } from "../platform/limits.js";
import type { ModelAddress, OpenInferenceService } from "./open-inference-service.js";

interface Asked {
  Params: ModelAddress;
}

/**
 * The Open Inference Protocol v2 over HTTP, as KServe and Triton speak it: tensors in, tensors out.
 * https://github.com/kserve/open-inference-protocol/blob/main/specification/protocol/inference_rest.md
 */
export function openInferenceFeature(service: OpenInferenceService, limits: Limits): Feature {
  const how = (request: FastifyRequest, reply: FastifyReply): HostRunOptions => {
    const left = new AbortController();
    reply.raw.once("close", () => {
      if (!reply.raw.writableFinished) left.abort();
    });
    return { signal: left.signal, patience: limits.waitTime, address: addressGroup(request.ip) };
  };
  return (server) => {
    server.removeAllContentTypeParsers();
    server.addContentTypeParser("*", { parseAs: "buffer" }, (_, body, done) => done(null, body));

    server.get("/v2", () => service.server());
    server.get("/v2/health/live", () => ({ live: true }));
    server.get("/v2/health/ready", (_, reply) => readiness(reply, service.ready, { live: true }));
    for (const path of ["/v2/models/:model", "/v2/models/:model/versions/:version"]) {
      server.get<Asked>(path, (request, reply) => service.describe(request.params, how(request, reply)));
      server.get<Asked>(`${path}/ready`, ({ params }, reply) =>
        readiness(reply, service.isReady(params), { name: params.model }),
      );
      server.post<Asked>(`${path}/infer`, { bodyLimit: limits.tensorBytes }, async (request, reply) => {
        const header = headerLength(request);
        const { body, headerLength: length } = await service.infer(
          request.params,
          checked(request, header, limits),
          header,
          how(request, reply),
        );
        if (length === undefined) return reply.type("application/json").send(body);
        return reply.header(HEADER_LENGTH, length).type("application/octet-stream").send(body);
      });
    }
  };
}

function readiness(reply: FastifyReply, ready: boolean, about: object): FastifyReply {
  if (!ready) reply.status(503).header("retry-after", "1");
  return reply.send({ ...about, ready });
}

function headerLength({ headers }: FastifyRequest): string | undefined {
  const header = headers[HEADER_LENGTH];
  return Array.isArray(header) ? header.join() : header;
}

/** A body whose JSON is not too much to be parsed. */
function checked({ body, headers }: FastifyRequest, header: string | undefined, limits: Limits): Buffer {
  const encoding = headers["content-encoding"] ?? "identity";
  if (encoding !== "identity") {
    throw new StudioError(
      "BAD_REQUEST",
      `The request is packed with ${encoding.slice(0, 40)}, which is not read here; send it as it is.`,
    );
  }
  if (!Buffer.isBuffer(body))
    throw new StudioError("BAD_REQUEST", "The request has no body; send a JSON object with “inputs”.");
  // A length that is none is told where the request is read.
  const json = body.subarray(0, Number.isSafeInteger(Number(header)) ? Number(header) : undefined);
  const problem = jsonProblem(json, { depth: limits.jsonDepth, values: limits.tensorValues });
  if (problem)
    throw new StudioError("REQUEST_TOO_LARGE", `The request's JSON ${problem}; send tensors as binary data.`);
  return body;
}
