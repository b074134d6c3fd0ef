import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { FakeEngine } from "../../tests/fake-engine.js";
import { Folders } from "../inference/folders.js";
import { ModelHost } from "../inference/model-host.js";
import { buildServer } from "../server.js";

it("the dashboard shows figures that there are", async () => {
  const engine = new FakeEngine();
  const host = new ModelHost(engine, { memoryBytes: 1e9 });
  const server = await buildServer({ engine, host, folders: new Folders(), loopback: true, logLevel: "silent" });
  const { body } = await server.inject({ method: "GET", url: "/metrics" });
  await server.close();
  const known = new Set([...body.matchAll(/^# TYPE (\S+)/gmu)].map(([, name]) => name));

  const url = new URL("../../../../deploy/grafana/vistazo.json", import.meta.url);
  const { panels } = JSON.parse(await readFile(url, "utf8")) as { panels: { targets: { expr: string }[] }[] };
  const names = panels
    .flatMap(({ targets }) => targets)
    .flatMap(({ expr }) => [...expr.matchAll(/\b((?:vistazo|process|nodejs)_\w+)\{/gu)].map(([, name]) => name));
  expect(names.length).toBeGreaterThan(10);
  // A histogram is several series.
  const missing = names.filter((name) => !known.has(name) && !known.has(name.replace(/_(bucket|sum|count)$/u, "")));
  expect(missing).toEqual([]);
});
