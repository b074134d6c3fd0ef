/** Bytes of a page of a table or index. */
export const PAGE = 8192;
const PRIME = 16777619;
const LANES = 32;
// biome-ignore format: as PostgreSQL has them
const OFFSETS = Uint32Array.of(
  0x5b1f36e9, 0xb8525960, 0x02ab50aa, 0x1de66d2a, 0x79ff467a, 0x9bb9f8a3, 0x217e7cd2, 0x83e13d2c,
  0xf8d4474f, 0xe39eb970, 0x42c6ae16, 0x993216fa, 0x7b093b5d, 0x98daff3c, 0xf718902a, 0x0b1c9cdb,
  0xe58f764b, 0x187636bc, 0x5d7b3bb1, 0xe73de7de, 0x92bec979, 0xcca6c0b2, 0x304a0979, 0x85aa43d4,
  0x783125bb, 0x6ca8eaa2, 0xe407eac6, 0x4b5cfc3e, 0x9fbf8c76, 0x15ca20be, 0xf2ca9fd3, 0x959bd756,
);
/** Place of the checksum in a page's header, and of where its items begin, which is 0 in a page that was never used. */
const PLACES = { checksum: 8, upper: 14 } as const;

/**
 * Whether a page is what was written: its checksum is right, or it was never used and is all zeros.
 * The checksum is PostgreSQL's (storage/checksum_impl.h): FNV-1a in 32 lanes, mixed with the page's number.
 *
 * @param page 8192 bytes, at a multiple of 4 in their buffer
 * @param number of the page in its table
 */
export function isWholePage(page: Uint8Array, number: number): boolean {
  const view = new DataView(page.buffer, page.byteOffset, PAGE);
  if (view.getUint16(PLACES.upper, true) === 0) return page.every((byte) => byte === 0);
  return pageChecksum(page, number) === view.getUint16(PLACES.checksum, true);
}

function pageChecksum(page: Uint8Array, number: number): number {
  const words = new Uint32Array(page.buffer, page.byteOffset, PAGE / 4);
  const lanes = OFFSETS.slice();
  for (let i = 0; i < words.length; i++) {
    // The checksum itself counts as zero: the lower half of the third word.
    const word = i === 2 ? words[i] & 0xffff0000 : words[i];
    const mixed = lanes[i % LANES] ^ word;
    lanes[i % LANES] = Math.imul(mixed, PRIME) ^ (mixed >>> 17);
  }
  for (let round = 0; round < 2; round++)
    for (let lane = 0; lane < LANES; lane++) lanes[lane] = Math.imul(lanes[lane], PRIME) ^ (lanes[lane] >>> 17);
  const sum = lanes.reduce((all, lane) => all ^ lane, 0);
  return (((sum ^ number) >>> 0) % 65535) + 1;
}
