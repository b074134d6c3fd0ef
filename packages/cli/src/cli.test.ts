import { expect, it } from "vitest";
import { program } from "./cli.js";

const namesOf = async (first?: string) => (await program(first)).commands.map((command) => command.name());

it("a command comes without the others, and with them where it is not named", async () => {
  const all = await namesOf();
  expect(all).toEqual(await namesOf("modles"));
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(15);
  for (const name of all) {
    const alone = await namesOf(name);
    expect(alone).toContain(name);
    expect(alone.length).toBeLessThan(3);
  }
});
