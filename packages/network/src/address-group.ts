import { isIPv6 } from "node:net";

/**
 * What stands for whoever asks from an address: an IPv4 address itself, and of an IPv6 address its network of 64 bits, within which
 * anybody may take as many addresses as they like.
 */
export function addressGroup(address: string): string {
  const bare = address.replace(/%.*$/u, "");
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/iu.exec(bare)?.[1];
  if (mapped !== undefined || !isIPv6(bare)) return mapped ?? bare;
  const [before, after] = bare.split("::").map((half) => half.split(":").filter((group) => group !== ""));
  const missing = after === undefined ? 0 : 8 - before!.length - after.length - Number(bare.includes("."));
  const groups = [...before!, ...Array<string>(missing).fill("0"), ...(after ?? [])];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
