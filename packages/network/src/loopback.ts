import ipaddr from "ipaddr.js";

/** Whether a host's name or address, an IPv6 address with brackets or without, means this computer itself. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, "$1");
  if (ipaddr.isValid(name)) return ipaddr.process(name).range() === "loopback";
  return name === "localhost" || name.endsWith(".localhost");
}
