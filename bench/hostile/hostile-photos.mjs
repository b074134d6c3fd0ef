// Photos that are small as files and large, or slow, as pixels: every format by several sizes.
import { deflateSync } from "node:zlib";

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});
const crc = (bytes) => (bytes.reduce((c, byte) => table[(c ^ byte) & 255] ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;

/** Black, and hardly larger as a file than its rows' filters. */
export function png(width, height) {
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const made = Buffer.alloc(body.length + 8);
    made.writeUInt32BE(data.length);
    body.copy(made, 4);
    made.writeUInt32BE(crc(body), body.length + 4);
    return made;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(Math.min((width + 1) * height, 100_000_000)), { level: 1 });
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function gif(width, height) {
  const made = Buffer.from("GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\0\0\0\0\0\x02\x02D\x01\0;", "latin1");
  for (const at of [6, 24]) {
    made.writeUInt16LE(width, at);
    made.writeUInt16LE(height, at + 2);
  }
  return made;
}

function bmp(width, height) {
  const made = Buffer.alloc(58);
  made.write("BM");
  made.writeUInt32LE(58, 2);
  made.writeUInt32LE(54, 10);
  made.writeUInt32LE(40, 14);
  made.writeInt32LE(width, 18);
  made.writeInt32LE(height, 22);
  made.writeUInt16LE(1, 26);
  made.writeUInt16LE(24, 28);
  return made;
}

function webp(width, height) {
  const made = Buffer.from("RIFF\x1a\0\0\0WEBPVP8L\x0d\0\0\0\x2f\0\0\0\0\x07\x10\x11\x11\x88\x88\xfe\x07\0", "latin1");
  const bits = (width - 1) | ((height - 1) << 14);
  made.writeUInt32LE(bits >>> 0, 21);
  return made;
}

function tiff(width, height) {
  const entries = [
    [256, 4, 1, width],
    [257, 4, 1, height],
    [258, 3, 1, 8],
    [259, 3, 1, 1],
    [262, 3, 1, 1],
    [273, 4, 1, 8],
    [277, 3, 1, 1],
    [278, 4, 1, height],
    [279, 4, 1, width * height > 2 ** 32 - 1 ? 1 : width * height],
  ];
  const made = Buffer.alloc(8 + 2 + entries.length * 12 + 4);
  made.write("II*\0", "latin1");
  made.writeUInt32LE(8, 4);
  made.writeUInt16LE(entries.length, 8);
  entries.forEach(([tag, type, count, value], i) => {
    made.writeUInt16LE(tag, 10 + i * 12);
    made.writeUInt16LE(type, 12 + i * 12);
    made.writeUInt32LE(count, 14 + i * 12);
    made.writeUInt32LE(value, 18 + i * 12);
  });
  return made;
}

const makers = { png, gif, bmp, webp, tiff };
const most = { gif: 65_535, webp: 16_384 };
const sizes = [
  [1, 99_999_999],
  [1, 30_000],
  [30_000, 2000],
  [10_000, 10_000],
  [60_000, 60_000],
];

/** Each with a name that tells what it is. */
export function* hostilePhotos() {
  for (const [format, make] of Object.entries(makers))
    for (const size of sizes) {
      const [width, height] = size.map((side) => Math.min(side, most[format] ?? side));
      yield { name: `${format} ${width}x${height}`, bytes: make(width, height) };
    }
}
