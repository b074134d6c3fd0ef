import { expect, it } from "vitest";
import { addressGroup, addressNetwork } from "./address-group.js";

it("is an IPv4 address itself, however it is written or carried", () => {
  for (const address of [
    "192.0.2.7",
    "::ffff:192.0.2.7",
    "::FFFF:192.0.2.7",
    "::ffff:c000:207",
    "::192.0.2.7",
    "64:ff9b::192.0.2.7",
    "2002:c000:207::1",
    "2002:c000:207:ffff:1:2:3:4",
    "2001:0:1:2:3:4:3fff:fdf8",
  ]) {
    expect(addressGroup(address), address).toBe("192.0.2.7");
    expect(addressNetwork(address), address).toBe("192.0.2.7");
  }
});

it("is the network of an IPv6 address, however it is written", () => {
  for (const address of ["2001:db8:1:2::", "2001:db8:1:2::9", "2001:0DB8:1:2:ffff:1:2:3", "2001:db8:1:2:3::192.0.2.7"])
    expect(addressGroup(address), address).toBe("2001:db8:1:2::/64");
  expect(addressGroup("2001:db8:1:3::9")).toBe("2001:db8:1:3::/64");
  expect(addressGroup("2001:db8::9")).toBe("2001:db8:0:0::/64");
  expect(addressGroup("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  expect(addressGroup("::1")).toBe("0:0:0:0::/64");
  expect(addressGroup("::")).toBe("0:0:0:0::/64");
});

it("is one network for all that a customer may have", () => {
  const networks = new Set(
    Array.from({ length: 65_536 }, (_, i) => addressNetwork(`2001:db8:7:${i.toString(16)}::${i % 9}`)),
  );
  expect([...networks]).toEqual(["2001:db8:7::/48"]);
  expect(addressNetwork("2001:db8:8::1")).not.toBe("2001:db8:7::/48");
});

it("leaves what is no address as it is", () => {
  for (const text of ["", "unix", "999.1.1.1"]) expect(addressGroup(text)).toBe(text);
});
