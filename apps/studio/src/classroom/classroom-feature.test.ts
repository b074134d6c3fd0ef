import { COURSE_MODELS } from "@vistazo/tasks";
import { afterEach, beforeEach, expect, it } from "vitest";
import { MemoryDrawings } from "../../../../packages/drawings/tests/memory-drawings.js";
import { FakeEngine, factsOf } from "../../tests/fake-engine.js";
import { Folders } from "../inference/folders.js";
import { ModelHost } from "../inference/model-host.js";
import type { HttpServer } from "../platform/http-server.js";
import { buildServer } from "../server.js";

let server: HttpServer;
beforeEach(async () => {
  const engine = new FakeEngine();
  engine.facts = [factsOf(COURSE_MODELS[0], { bytes: 346_000_000 })];
  server = await buildServer({
    engine,
    host: new ModelHost(engine, { memoryBytes: 1e9 }),
    folders: new Folders(),
    loopback: false,
    allowedHosts: ["studio.example"],
    drawings: new MemoryDrawings(),
    moderatorToken: "a-long-token-for-tests",
    shareModels: true,
    logLevel: "silent",
  });
});
afterEach(() => server.close());

const ask = (authorization?: string) =>
  server.inject({
    url: "/api/classroom",
    headers: { host: "studio.example", ...(authorization && { authorization }) },
  });

it("tells the teacher what is here, who plays and what was drawn", async () => {
  const answer = await ask("Bearer a-long-token-for-tests");
  expect(answer.statusCode).toBe(200);
  const { models, sharing, rooms, drawings } = answer.json();
  expect(models).toHaveLength(COURSE_MODELS.length);
  expect(models[0]).toEqual({ id: COURSE_MODELS[0], bytes: 346_000_000, here: true });
  expect(models.filter(({ here }: { here: boolean }) => here)).toHaveLength(1);
  expect([sharing, rooms, drawings]).toEqual([true, [], { count: 0, words: [] }]);
});

it("tells nobody else", async () => {
  expect((await ask()).json()).toMatchObject({ code: "MODERATOR_TOKEN" });
  expect((await ask("Bearer another")).json()).toMatchObject({ code: "MODERATOR_TOKEN" });
});
