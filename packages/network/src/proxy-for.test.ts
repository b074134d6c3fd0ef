import { describe, expect, it } from "vitest";
import { proxyFor } from "./proxy-for.js";

const at = (address: string, env: NodeJS.ProcessEnv) => proxyFor(new URL(address), env)?.name;
const both = { HTTP_PROXY: "http://plain.example:3128", HTTPS_PROXY: "http://secure.example:3128" };

describe("which proxy", () => {
  it("is named by the address's scheme", () => {
    expect(at("http://hub.example/x", both)).toBe("http://plain.example:3128 (HTTP_PROXY)");
    expect(at("https://hub.example/x", both)).toBe("http://secure.example:3128 (HTTPS_PROXY)");
  });

  it.each<[string, NodeJS.ProcessEnv, string | undefined]>([
    ["nothing is set", {}, undefined],
    ["only the other scheme's is set", { HTTP_PROXY: "http://p.example:1" }, undefined],
    ["all_proxy stands for both", { all_proxy: "http://p.example:1" }, "http://p.example:1 (ALL_PROXY)"],
    ["small letters come first", { https_proxy: "http://s.example:1", ...both }, "http://s.example:1 (HTTPS_PROXY)"],
    ["small letters that are empty: none", { https_proxy: "", ...both }, undefined],
    ["a host and port alone", { HTTPS_PROXY: "p.example:8080" }, "http://p.example:8080 (HTTPS_PROXY)"],
    ["a proxy over https", { HTTPS_PROXY: "https://p.example" }, "https://p.example (HTTPS_PROXY)"],
    [
      "a name and password are not told",
      { HTTPS_PROXY: "http://me:secret@p.example:1" },
      "http://p.example:1 (HTTPS_PROXY)",
    ],
  ])("%s", (_, env, name) => {
    expect(at("https://hub.example/x", env)).toBe(name);
  });

  it("in a CGI script capitals are a stranger's header", () => {
    const env = { HTTP_PROXY: "http://evil.example:1", REQUEST_METHOD: "GET" };
    expect(at("http://hub.example", env)).toBeUndefined();
    expect(at("http://hub.example", { ...env, http_proxy: "http://p.example:1" })).toBe(
      "http://p.example:1 (HTTP_PROXY)",
    );
  });

  it.each([
    ["socks5://p.example:1080", "ALL_PROXY names a socks5 proxy: only http and https proxies are used."],
    ["http://", "ALL_PROXY is not the address of a proxy"],
    ["http://p.example:99999", "ALL_PROXY is not the address of a proxy"],
  ])("%s is refused", (value, message) => {
    expect(() => at("https://hub.example", { ALL_PROXY: value })).toThrow(
      expect.objectContaining({ code: "bad-proxy", message: expect.stringContaining(message) }),
    );
  });
});

describe("NO_PROXY", () => {
  it.each<[string, string, boolean]>([
    ["*", "https://hub.example", true],
    ["hub.example", "https://hub.example", true],
    ["hub.example", "https://cdn.hub.example", true],
    [".hub.example", "https://hub.example", true],
    ["*.hub.example", "https://cdn.hub.example", true],
    ["HUB.example", "https://hub.EXAMPLE.", true],
    ["hub.example", "https://github.example", false],
    ["other.example, hub.example", "https://hub.example", true],
    ["other.example hub.example", "https://hub.example", true],
    ["hub.example:443", "https://hub.example", true],
    ["hub.example:443", "https://hub.example:8443", false],
    ["hub.example:80", "http://hub.example", true],
    ["192.0.2.7", "https://192.0.2.7", true],
    ["192.0.2.7:443", "https://192.0.2.7", true],
    ["192.0.2.0/24", "https://192.0.2.7", true],
    ["192.0.2.0/24", "https://192.0.3.7", false],
    ["192.0.2.0/24", "https://hub.example", false],
    ["10.0.0.0/8", "https://[2001:db8::7]", false],
    ["2001:db8::/32", "https://[2001:db8::7]", true],
    ["2001:db8::7", "https://[2001:db8:0::7]", true],
    ["[2001:db8::7]:443", "https://[2001:db8::7]", true],
    ["[2001:db8::7]:8443", "https://[2001:db8::7]", false],
    ["", "https://hub.example", false],
    [" , ,", "https://hub.example", false],
    [".", "https://hub.example", false],
  ])("%j and %s: %s", (list, address, exempt) => {
    expect(at(address, { ALL_PROXY: "http://p.example:1", NO_PROXY: list }) === undefined).toBe(exempt);
  });

  it("is read in small letters first", () => {
    const env = { ALL_PROXY: "http://p.example:1", no_proxy: "a.example", NO_PROXY: "b.example" };
    expect([at("https://a.example", env), at("https://b.example", env)]).toEqual([
      undefined,
      "http://p.example:1 (ALL_PROXY)",
    ]);
  });
});

it.each([
  "http://localhost:7860",
  "http://app.localhost",
  "http://127.0.0.1",
  "http://127.9.9.9",
  "http://[::1]",
  "http://[::ffff:7f00:1]",
])("%s is this computer itself, which no proxy reaches", (address) => {
  expect(at(address, { ALL_PROXY: "http://p.example:1" })).toBeUndefined();
});
