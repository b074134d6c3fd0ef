import { CONTRACT, type ContractRoute, errorSchema } from "@vistazo/api";
import { ApiError, type Client, createClient } from "@vistazo/api/client";
import { drawingModelFolder } from "@vistazo/models";
import { afterAll, beforeAll, expect, it } from "vitest";
import { drawnDrawings } from "../../../packages/drawings/tests/drawn-drawings.js";
import { MemoryDrawings } from "../../../packages/drawings/tests/memory-drawings.js";
import { Folders } from "../src/inference/folders.js";
import { ModelHost } from "../src/inference/model-host.js";
import type { HttpServer } from "../src/platform/http-server.js";
import { routing } from "../src/platform/serve.js";
import { buildServer } from "../src/server.js";
import { FakeEngine, factsOf, PNG } from "./fake-engine.js";
import { FakeJudge } from "./fake-judge.js";

let server: HttpServer;
let url: string;
let client: Client;
beforeAll(async () => {
  const drawings = new MemoryDrawings();
  for (const drawing of drawnDrawings("cat", 20)) await drawings.save(drawing);
  const engine = new FakeEngine();
  engine.facts = [factsOf("someone/vit")];
  const host = new ModelHost(engine, { memoryBytes: 1e9 });
  const judge = new FakeJudge();
  server = await buildServer({
    ...{ engine, host, folders: new Folders(), loopback: true, logLevel: "silent", drawings, judge },
    sketcher: drawingModelFolder("vistazo/draw"),
  });
  url = await server.listen({ port: 0, host: "127.0.0.1" });
  client = createClient(url);
});
afterAll(() => server.close());

/** The answer is as the contract says, and has nothing beyond it. */
function fits(route: ContractRoute, answer: unknown): void {
  expect(route.answer?.parse(answer), route.path).toEqual(answer);
}

it("has every route, but those of a recogniser that is not there", () => {
  const { recogniser, gradio, ...served } = CONTRACT;
  const has = (route: ContractRoute) => server.hasRoute({ method: route.method, url: routing(route).url });
  for (const route of Object.values(served).flatMap((feature) => Object.values(feature))) {
    expect(has(route), `${route.method} ${route.path}`).toBe(true);
  }
  expect(Object.values(recogniser).some(has)).toBe(false);
});

it("answers as the contract says", async () => {
  const { studio, models, words, drawings, game, rooms, sketcher } = CONTRACT;
  fits(sketcher.current, await client.sketcher.current());
  fits(studio.tasks, await client.studio.tasks());
  fits(studio.settings, await client.studio.settings());
  fits(studio.network, await client.studio.network());
  fits(studio.health, await client.studio.health());
  fits(models.list, await client.models.list({ query: { task: "image-classification" } }));
  fits(models.inspect, await client.models.inspect({ query: { id: "someone/vit" } }));

  fits(words.list, await client.words.list());
  fits(words.pictures, await client.words.pictures());
  fits(words.summary, await client.words.summary({ params: { word: "cat" }, query: { recognized: "true" } }));
  const page = await client.words.drawings({ params: { word: "cat" }, query: { limit: 5 } });
  fits(words.drawings, page);
  expect(page.drawings).toHaveLength(5);
  const after = await client.words.drawings({ params: { word: "cat" }, query: { limit: 5, after: page.next } });
  expect(after.drawings[0]?.id).not.toBe(page.drawings[0]?.id);
  fits(words.average, await client.words.average({ params: { word: "cat" } }));

  const id = String(page.drawings[0]?.id);
  fits(drawings.get, await client.drawings.get({ params: { id } }));
  fits(drawings.statistics, await client.drawings.statistics());
  expect(await client.drawings.report({ params: { id }, body: { reason: "text" } })).toBeUndefined();
  const reported = await client.drawings.reported();
  fits(drawings.reported, reported);
  expect(reported.map((one) => one.id)).toEqual([id]);
  expect(await client.drawings.review({ params: { id }, body: { keep: true } })).toBeUndefined();
  const file = await fetch(client.drawings.download.url({ params: { format: "raw.ndjson" }, query: { word: "cat" } }));
  expect((await file.text()).trim().split("\n")).toHaveLength(20);

  expect(await client.game.player()).toBeUndefined();
  const begun = { id: "7", words: ["cat", "dog", "sun", "moon", "tree", "house"] };
  fits(game.begin, await client.game.begin({ body: begun }));
  const [drawn] = drawnDrawings("cat", 1);
  const body = { id: "5", word: "cat", drawing: drawn!.drawing, moments: [{ t: 1, guesses: [["cat", 0.5] as const] }] };
  fits(game.save, await client.game.save({ body }));
  fits(game.get, await client.game.get({ params: { id: "7" } }));
  fits(rooms.open, await client.rooms.open());
});

it("tells how far a load is as the contract says, to its end", async () => {
  const { load, findLoad, followLoad } = CONTRACT.models;
  const begun = await client.models.load({ body: { model: "someone/vit" } });
  fits(load, begun);
  const params = { id: begun.id };
  const events = await (await fetch(client.models.followLoad.url({ params }))).text();
  const told = [...events.matchAll(/^data: (.*)$/gmu)].map(([, text]) => JSON.parse(String(text)));
  for (const one of told) fits(followLoad, one);
  expect(told.at(-1).status).toBe("ready");
  fits(findLoad, await client.models.findLoad({ params }));
});

it("runs a model on a photo", async () => {
  const query = { task: "image-classification", format: "compact", top_k: 1 } as const;
  const answer = await client.inference.run({ params: { id: "someone/vit" }, query, body: new Blob([PNG]) });
  expect(answer).toEqual([{ label: "cat", score: 0.9 }]);
});

it("says in one shape what is wrong", async () => {
  const wrong = [
    client.drawings.get({ params: { id: "999" } }),
    client.drawings.get({ params: { id: "x" } }),
    client.words.drawings({ params: { word: "cat" }, query: { limit: 100_000 } }),
    client.game.save({ body: { id: "6", word: "unicorn", drawing: [] } }),
  ];
  for (const asked of wrong) await expect(asked).rejects.toBeInstanceOf(ApiError);
  for (const path of ["/api/nothing", "/api/drawings/0", "/api/words/%ff"]) {
    const answer = await (await fetch(url + path)).json();
    expect(errorSchema.strict().parse(answer), path).toEqual(answer);
  }
});
