import ipaddr, { type IPv6 } from "ipaddr.js";

/** Networks of IPv6 whose addresses hold an IPv4 address, and the byte at which: what stands for it is that. */
const CARRIERS: readonly { readonly network: [IPv6, number]; readonly at: number; readonly turned?: boolean }[] = [
  // IPv4-compatible (RFC 4291, 2.5.5.1); `::` and `::1` are no such addresses.
  { network: ipv6("::", 96), at: 12 },
  // NAT64 (RFC 6052), 6to4 (RFC 3056), Teredo (RFC 4380: each bit turned).
  { network: ipv6("64:ff9b::", 96), at: 12 },
  { network: ipv6("2002::", 16), at: 2 },
  { network: ipv6("2001::", 32), at: 12, turned: true },
];

/**
 * What stands for whoever asks from an address: an IPv4 address itself, also where an IPv6 address holds it, and of another IPv6 address its
 * network of 64 bits, within which anybody may take as many addresses as they like.
 */
export function addressGroup(address: string): string {
  return grouped(address, 64);
}

/**
 * What can be taken for independent of others: of IPv6 the network of 48 bits, which is what a single customer may get. Many people may share
 * one, as they may share an IPv4 address.
 */
export function addressNetwork(address: string): string {
  return grouped(address, 48);
}

function grouped(address: string, bits: 48 | 64): string {
  const bare = address.replace(/%.*$/, "");
  if (!ipaddr.isValid(bare)) return bare;
  const parsed = ipaddr.process(bare);
  if (parsed.kind() === "ipv4") return parsed.toString();
  const ipv6 = parsed as IPv6;
  return (
    carried(ipv6) ??
    `${ipv6.parts
      .slice(0, bits / 16)
      .map((part) => part.toString(16))
      .join(":")}::/${bits}`
  );
}

function carried(address: IPv6): string | undefined {
  const range = address.range();
  if (range === "unspecified" || range === "loopback") return undefined;
  const found = CARRIERS.find(({ network }) => address.match(network));
  if (!found) return undefined;
  const bytes = address.toByteArray().slice(found.at, found.at + 4);
  return bytes.map((byte) => (found.turned ? byte ^ 0xff : byte)).join(".");
}

function ipv6(address: string, bits: number): [IPv6, number] {
  return [ipaddr.IPv6.parse(address), bits];
}
