import type { NetworkInterfaceInfo } from "node:os";
import { expect, it } from "vitest";
import { addressLines, roomAddresses } from "./room-addresses.js";

const at = (address: string, internal = false) =>
  ({ address, internal, family: address.includes(":") ? "IPv6" : "IPv4" }) as NetworkInterfaceInfo;
const interfaces = {
  lo: [at("127.0.0.1", true), at("::1", true)],
  wlan: [at("192.168.1.20"), at("fe80::1"), at("fd00::20")],
  cable: [at("10.0.0.7")],
  nowhere: [at("169.254.3.4")],
};

it("tells the addresses under which others in the room find it", () => {
  expect(roomAddresses("http://0.0.0.0:7860", interfaces)).toEqual([
    "http://192.168.1.20:7860",
    "http://10.0.0.7:7860",
  ]);
  expect(roomAddresses("http://[::]:7860", interfaces)).toContain("http://[fd00::20]:7860");
  expect(roomAddresses("http://192.168.1.20:80/", interfaces)).toEqual(["http://192.168.1.20:80/"]);
});

it("draws each as a QR code, with the address below it", () => {
  const text = addressLines(["http://192.168.1.20:7860"]);
  // A version 2 code has 25 modules a side, and two of border: 29 lines, two in a row of characters.
  expect(text.split("\n").filter((line) => /[▀▄█]/u.test(line)).length).toBeGreaterThanOrEqual(14);
  expect(text).toMatch(/\n {2}http:\/\/192\.168\.1\.20:7860\n$/u);
});
