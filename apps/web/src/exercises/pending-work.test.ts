import { expect, it } from "vitest";
import { PendingWork } from "./pending-work.js";

it("waits for what was begun, and for what that begins", async () => {
  const pending = new PendingWork();
  const said: string[] = [];
  const later = (text: string) =>
    pending.of(new Promise<void>((resolve) => setTimeout(resolve, 20)).then(() => void said.push(text)));
  void later("first").then(() => later("second"));
  void pending.of(Promise.reject(new Error("none"))).catch(() => said.push("failed"));
  await pending.over();
  expect(said).toEqual(["failed", "first", "second"]);
});
