import { isIP } from "node:net";
import { UsageError } from "../exit.js";

/** Names of networks that Fastify knows. */
const named = ["loopback", "linklocal", "uniquelocal"];

/** Reads the value of --trust-proxy. */
export function proxyAddresses(text: string): string {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.every((part) => named.includes(part) || isNetwork(part))) return parts.join();
  throw new UsageError(
    `--trust-proxy must be addresses or networks, separated by commas, such as 10.0.0.5,192.168.0.0/16 or loopback, not "${text}".`,
  );
}

function isNetwork(text: string): boolean {
  const [address, bits, more] = text.split("/");
  const version = isIP(address);
  if (version === 0 || more !== undefined) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}
