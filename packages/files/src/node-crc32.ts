/** Node's own, in machine code. */
export { crc32 } from "node:zlib";
