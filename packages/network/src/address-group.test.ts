import { expect, it } from "vitest";
import { addressGroup } from "./address-group.js";

it("is an IPv4 address itself, however it is written", () => {
  expect(addressGroup("192.0.2.7")).toBe("192.0.2.7");
  expect(addressGroup("::ffff:192.0.2.7")).toBe("192.0.2.7");
  expect(addressGroup("::FFFF:192.0.2.7")).toBe("192.0.2.7");
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
