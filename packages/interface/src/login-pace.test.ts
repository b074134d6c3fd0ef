import { expect, it } from "vitest";
import { LoginPace } from "./login-pace.js";

function paced() {
  let time = 0;
  const pace = new LoginPace({
    now: () => time,
    sleep: async (milliseconds) => {
      time += milliseconds;
    },
  });
  return { pace, passes: (milliseconds: number) => (time += milliseconds), time: () => time };
}

it("lets an address guess less and less often, however many guesses come at once", async () => {
  const { pace, time } = paced();
  let running = 0;
  let most = 0;
  let guesses = 0;
  let refused = 0;
  const guess = async () => {
    most = Math.max(most, ++running);
    await null;
    running--;
    guesses++;
    return false;
  };
  while (time() < 3_600_000) {
    const tries = await Promise.allSettled(Array.from({ length: 100 }, () => pace.attempt("192.0.2.1", guess)));
    refused += tries.filter(({ status }) => status === "rejected").length;
  }
  expect(most).toBe(1);
  // An hour of half-minutes, and those before.
  expect(guesses).toBeLessThan(145);
  expect(refused).toBeGreaterThan(guesses * 10);
});

it("makes nobody else wait, and forgets failures with time and with success", async () => {
  const { pace, passes, time } = paced();
  for (let i = 0; i < 12; i++) await pace.attempt("a", async () => false);
  const before = time();
  expect(await pace.attempt("b", async () => true)).toBe(true);
  expect(time()).toBe(before);
  passes(15 * 60_000);
  const later = time();
  await pace.attempt("a", async () => false);
  expect(time()).toBe(later);
});

it("is not reset by one login that is known", async () => {
  const { pace, time } = paced();
  for (let i = 0; i < 40; i++) {
    await pace.attempt("a", async () => false);
    if (i % 5 === 4) await pace.attempt("a", async () => true);
  }
  expect(time()).toBeGreaterThan(60_000);
});

it("stays bounded where addresses are without end, and still slows them down", async () => {
  const { pace, time } = paced();
  for (let i = 0; i < 10_015; i++) await pace.attempt(`address ${i}`, async () => false);
  expect(time()).toBeGreaterThan(30_000);
});

it("goes on after an attempt that throws", async () => {
  const { pace } = paced();
  const broken = () => Promise.reject(new Error("The list of users is away."));
  await expect(pace.attempt("a", broken)).rejects.toThrow("away");
  expect(await pace.attempt("a", async () => true)).toBe(true);
});
