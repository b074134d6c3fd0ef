import { fileURLToPath } from "node:url";
import { pipeline } from "@vistazo/vision";
import { expect, it } from "vitest";

const fixtures = fileURLToPath(new URL("../../packages/vision/tests/fixtures/classification/", import.meta.url));
const photo = `${fixtures}landscape.png`;

it("keeps the event loop free while it classifies twenty photos", async () => {
  const pipe = await pipeline("image-classification", `${fixtures}vit`);
  await pipe(photo);
  let latest = performance.now();
  let late = 0;
  const timer = setInterval(() => {
    late = Math.max(late, performance.now() - latest - 10);
    latest = performance.now();
  }, 10);
  await pipe(Array.from({ length: 20 }, () => photo));
  clearInterval(timer);
  await pipe.dispose();
  expect(late).toBeLessThan(50);
});

it("frees its memory when it is disposed", { timeout: 60_000 }, async () => {
  const cycle = async () => (await pipeline("image-classification", `${fixtures}vit`)).dispose();
  for (let i = 0; i < 3; i++) await cycle();
  const before = process.memoryUsage.rss();
  for (let i = 0; i < 8; i++) await cycle();
  // A leaked thread holds some 40 MB.
  expect((process.memoryUsage.rss() - before) / 2 ** 20).toBeLessThan(120);
});
