import { isIP } from "node:net";

/** Whether a host name or address means this computer itself. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/u, "$1");
  if (name === "localhost" || name.endsWith(".localhost")) return true;
  if (isIP(name) === 4) return name.startsWith("127.");
  return name === "::1" || name.startsWith("::ffff:127.");
}

/** The name in a Host header, without its port. */
export function hostName(header: string): string {
  return header.replace(/:\d+$/u, "");
}
