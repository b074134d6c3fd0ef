import { expect, it } from "vitest";
import { isLoopback } from "./loopback.js";

it("knows the names and addresses of this computer, and no others", () => {
  for (const host of [
    "localhost",
    "LOCALHOST",
    "app.localhost",
    "127.0.0.1",
    "127.9.9.9",
    "::1",
    "[::1]",
    "::ffff:127.0.0.1",
  ])
    expect(isLoopback(host), host).toBe(true);
  for (const host of [
    "",
    "localhost.example",
    "127.0.0.1.example",
    "192.168.0.1",
    "0.0.0.0",
    "::",
    "[::2]",
    "evil.example",
  ])
    expect(isLoopback(host), host).toBe(false);
});
