import { describe, expect, it } from "vitest";
import { Gate, sameText } from "./auth.js";

const cookieOf = (header: string) => header.split(";")[0];

describe("the gate", () => {
  it("knows people by either of their cookies until they log out", async () => {
    const gate = new Gate(["ada", "secret"], 7);
    expect(await gate.login("ada", "Secret", "192.0.2.1")).toBeNull();
    const token = (await gate.login("ada", "secret", "192.0.2.1")) as string;
    const cookies = gate.cookies(token, "/");
    for (const cookie of cookies) expect(gate.user(`other=1; ${cookieOf(cookie)}; more=2`)).toBe("ada");
    expect(gate.user(undefined)).toBeNull();
    expect(gate.user("access-token-7=guess")).toBeNull();
    expect(new Gate(["ada", "secret"], 8).user(cookieOf(cookies[0]))).toBeNull();
    gate.logout(cookieOf(cookies[1]));
    expect(gate.user(cookieOf(cookies[0]))).toBeNull();
  });

  it("takes the cookies back by letting them expire", () => {
    for (const cookie of new Gate(["a", "b"], 7).cookies("", "/")) expect(cookie).toMatch(/Max-Age=0/);
  });

  it("lets nobody in by name alone, with another's password, or with names of the object's own", async () => {
    const gate = new Gate(
      [
        ["ada", "1"],
        ["eva", "2"],
      ],
      7,
    );
    for (const [user, password] of [
      ["ada", "2"],
      ["ada", ""],
      ["", ""],
      ["__proto__", "1"],
      ["ada\0", "1"],
    ]) {
      expect(await gate.login(user, password, "192.0.2.1")).toBeNull();
    }
    expect(await gate.login("eva", "2", "192.0.2.1")).not.toBeNull();
  });

  it("compares whole texts of any length", () => {
    expect(sameText("", "")).toBe(true);
    expect(sameText("geheim", "geheim")).toBe(true);
    expect(sameText("a", "a".repeat(1000))).toBe(false);
    expect(sameText("ä", "a\u0308")).toBe(false);
  });
});
