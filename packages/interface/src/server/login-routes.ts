import formbody from "@fastify/formbody";
import type { FastifyInstance } from "fastify";
import { API_PREFIX as P } from "../gradio/protocol.js";
import { isRecord } from "../json.js";
import type { AppContext } from "./app-context.js";

/** Logging in and out. Present in open apps too, as clients ask. */
export async function loginRoutes(app: FastifyInstance, context: AppContext): Promise<void> {
  const { gate } = context;
  if (!app.hasContentTypeParser("application/x-www-form-urlencoded")) await app.register(formbody);

  for (const path of ["/login", "/login/"]) {
    app.post(path, { bodyLimit: 64 * 1024 }, async (request, reply) => {
      const { username, password } = request.isMultipart() ? await formFields(request) : fieldsOf(request.body);
      const token = await gate?.login(username, password, request.ip);
      // Gradio answers 400 here; at 401 both clients say that the credentials are wrong.
      if (!token) return reply.code(401).send({ detail: "Name or password is wrong." });
      return reply.header("set-cookie", gate?.cookies(token, "/")).send({ success: true });
    });
  }

  app.get("/logout", async (request, reply) => {
    gate?.logout(request.headers.cookie);
    if (gate) reply.header("set-cookie", gate.cookies("", "/"));
    return reply.redirect("./");
  });

  app.get(`${P}/user`, async (request) => context.user(request));
  app.get(`${P}/login_check`, async () => ({ status: "ok" }));
}

function fieldsOf(body: unknown): { username: string; password: string } {
  const fields = isRecord(body) ? body : {};
  return { username: String(fields.username ?? ""), password: String(fields.password ?? "") };
}

async function formFields(request: import("fastify").FastifyRequest) {
  const fields: Record<string, string> = {};
  for await (const part of request.parts({ limits: { fields: 10, fieldSize: 10_000, files: 0 } })) {
    if (part.type === "field") fields[part.fieldname] = String(part.value);
  }
  return fieldsOf(fields);
}
