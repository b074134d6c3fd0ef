import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { MemoryDrawings } from "../../../packages/drawings/tests/memory-drawings.js";
import { FakeEngine } from "../tests/fake-engine.js";
import { type RunningStudio, type StudioOptions, startStudio } from "./start.js";

let dataDir: string;
const running: RunningStudio[] = [];
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "vistazo-start-"));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((studio) => studio.close()));
  await rm(dataDir, { recursive: true, force: true });
});

async function start(options: StudioOptions = {}): Promise<RunningStudio> {
  const drawings = new MemoryDrawings();
  const studio = await startStudio({
    ...{ port: 0, dataDir, engine: new FakeEngine(), logLevel: "silent", drawings },
    ...options,
  });
  running.push(studio);
  return studio;
}

it("listens on this computer alone, and stops at once even while somebody listens to events", async () => {
  const engine = new FakeEngine();
  engine.onload = () => new Promise(() => {});
  const { url, close } = await start({ engine });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/u);
  expect(await (await fetch(`${url}/healthz`)).json()).toEqual({ status: "ok" });
  const load = { method: "POST", headers: { "content-type": "application/json" }, body: '{"model":"a/b"}' };
  const { id } = (await (await fetch(`${url}/api/loads`, load)).json()) as { id: string };
  const events = await fetch(`${url}/api/loads/${id}/events`);
  expect(events.status).toBe(200);
  await close();
  await expect(events.text()).rejects.toThrow();
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
});

it("says which port is taken and what to do", async () => {
  const port = Number(new URL((await start()).url).port);
  await expect(start({ port })).rejects.toMatchObject({
    code: "PORT_IN_USE",
    message: `Port ${port} is in use by another program; stop that one, or choose another port with --port ${port + 1}.`,
  });
});

it("says when the address is not this computer's", async () => {
  await expect(start({ host: "203.0.113.7" })).rejects.toMatchObject({ code: "LISTEN_FAILED" });
});

it("says when a folder of models cannot be read", async () => {
  await expect(start({ models: [join(dataDir, "gone")] })).rejects.toMatchObject({ code: "FOLDER_NOT_FOUND" });
});

it("does not begin with a moderator's token that is soon guessed", async () => {
  for (const moderatorToken of ["x", "12345678901"])
    await expect(start({ moderatorToken })).rejects.toMatchObject({ code: "MODERATOR_TOKEN" });
  await start({ moderatorToken: "123456789012" });
});

it("keeps drawings in its folder, for one process at a time", async () => {
  const studio = await start({ drawings: undefined });
  expect(await (await fetch(`${studio.url}/api/words`)).json()).toEqual([]);
  await expect(start({ drawings: undefined })).rejects.toMatchObject({ code: "folder-in-use" });
  await studio.close();
  running.pop();
  await start({ drawings: undefined });
}, 60_000);
