import { basename, dirname } from "node:path";
import fastifyStatic from "@fastify/static";
import { type CachedFile, type CachedModel, listCachedFiles, listCachedModels } from "@vistazo/checkpoint";
import { COURSE_MODELS } from "@vistazo/tasks";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Feature } from "../platform/http-server.js";

/** Where it stands: others set HF_ENDPOINT to the studio's address with this. */
export const SHARED_HUB = "/hub";

/** Answers of a Hub that has no more than what it names. */
const HEX = /^[0-9a-f]{40}$/u;

interface Params {
  org: string;
  name: string;
  revision: string;
  "*": string;
}

/**
 * A Hub for the others in the room: the course's models that lie in this computer's cache, to be read. No other model is named or
 * sent, so that none of them that asked for a token gets out; nothing is fetched for anybody, and nothing is kept.
 */
export function shareModelsFeature(models: readonly string[] = COURSE_MODELS): Feature {
  const shared = new Set(models);

  async function find({ org, name, revision }: Params): Promise<CachedModel | undefined> {
    const id = `${org}/${name}`;
    if (!shared.has(id)) return undefined;
    const cached = (await listCachedModels()).filter((model) => model.id === id);
    return HEX.test(revision)
      ? cached.find(({ commit }) => commit === revision)
      : cached.find((model) => model.revision === revision);
  }

  return async (server) => {
    await server.register(fastifyStatic, { root: process.cwd(), serve: false, etag: false, cacheControl: false });

    const describe = async (request: FastifyRequest<{ Params: Params }>, reply: FastifyReply) => {
      const { org, name, revision = "main" } = request.params;
      const model = await find({ ...request.params, revision });
      if (!model) return refuse(reply, "RepoNotFound");
      const id = `${org}/${name}`;
      const siblings = (await listCachedFiles(model)).map((file) => ({ rfilename: file.name }));
      return {
        _id: model.commit.slice(0, 24),
        id,
        modelId: id,
        sha: model.commit,
        private: false,
        gated: false,
        siblings,
      };
    };
    const of = `${SHARED_HUB}/api/models/:org/:name`;
    server.get(of, describe);
    server.get(`${of}/revision/:revision`, describe);

    server.get(`${of}/tree/:revision`, async (request: FastifyRequest<{ Params: Params }>, reply) => {
      const model = await find(request.params);
      if (!model) return refuse(reply, "RepoNotFound");
      return (await listCachedFiles(model)).map(listed);
    });

    server.get(
      `${SHARED_HUB}/:org/:name/resolve/:revision/*`,
      async (request: FastifyRequest<{ Params: Params }>, reply) => {
        const model = await find(request.params);
        if (!model) return refuse(reply, "RepoNotFound");
        const file = (await listCachedFiles(model)).find(({ name }) => name === request.params["*"]);
        if (!file) return refuse(reply, "EntryNotFound");
        reply.headers({
          etag: `"${file.etag}"`,
          "x-repo-commit": model.commit,
          "x-linked-etag": `"${file.etag}"`,
          "x-linked-size": file.bytes,
          "content-disposition": `attachment; filename="${basename(file.name).replaceAll(/[^\w.-]/gu, "_")}"`,
        });
        return reply.type("application/octet-stream").sendFile(basename(file.path), dirname(file.path));
      },
    );
  };
}

function refuse(reply: FastifyReply, code: string): FastifyReply {
  return reply
    .status(404)
    .header("x-error-code", code)
    .send({ error: "Only the course's models that lie on this computer are shared.", code: "NOT_FOUND" });
}

/** As the Hub lists a file; large ones are known by their SHA-256. */
function listed({ name, bytes, etag }: CachedFile): object {
  const large = etag.length === 64;
  return {
    type: "file",
    path: name,
    size: bytes,
    oid: large ? etag.slice(0, 40) : etag,
    ...(large && { lfs: { oid: etag, size: bytes, pointerSize: 0 } }),
  };
}
