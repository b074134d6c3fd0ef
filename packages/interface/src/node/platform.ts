/** What components need of Node; web/platform.ts has the same for a page that runs its function itself. */
export { readFile as readBytes } from "node:fs/promises";
export { crc32 as checksum } from "node:zlib";
export { encodePhoto } from "@vistazo/image";
