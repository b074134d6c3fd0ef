import type { NetworkInterfaceInfo } from "node:os";
import { renderUnicodeCompact } from "uqr";

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/**
 * The addresses by which others in the room reach a server that listens on all of this computer's. Those that a computer without
 * a network gives itself, and those of one link alone, lead nobody here.
 */
export function roomAddresses(url: string, interfaces: Interfaces): string[] {
  const { protocol, hostname, port } = new URL(url);
  const version = hostname === "0.0.0.0" ? "IPv4" : hostname === "[::]" ? null : undefined;
  if (version === undefined) return [url];
  return Object.values(interfaces)
    .flatMap((all) => all ?? [])
    .filter(({ internal, family, address }) => !internal && (version ?? family) === family && !isOfLink(address))
    .map(({ family, address }) => `${protocol}//${family === "IPv6" ? `[${address}]` : address}:${port}`);
}

function isOfLink(address: string): boolean {
  return /^169\.254\.|^fe80:/iu.test(address);
}

/** Each address with a picture that a phone's camera reads. */
export function addressLines(addresses: readonly string[]): string {
  return addresses.map((address) => `\n${renderUnicodeCompact(address, { border: 2 })}\n  ${address}\n`).join("");
}
