import { ImageError } from "./errors.js";
import { TiffDirectory } from "./tiff-directory.js";

/** A TIFF made ready for a decoder that knows fewer of its variants than Pillow. */
export interface TiffSource {
  readonly bytes: Uint8Array;
  /** Whether colours are stored times alpha. */
  readonly premultiplied: boolean;
}

const PHOTOMETRIC = 262;
const EXTRA_SAMPLES = 338;
const SAMPLE_FORMAT = 339;
const ORIENTATION = 274;

const WHITE_IS_ZERO = 0;
const BLACK_IS_ZERO = 1;
const RGB = 2;
const PALETTE = 3;
const CMYK = 5;
const YCBCR = 6;
const JPEG = 7;
/** Compressions that Pillow knows and our decoder does not. */
const NOT_READ: Readonly<Record<number, string>> = {
  33003: "JPEG 2000",
  33005: "JPEG 2000",
  34712: "JPEG 2000",
  34887: "LERC",
  34925: "LZMA",
  50000: "Zstandard",
  50001: "WebP",
  52546: "JPEG XL",
};
const ASSOCIATED = 1;
const UNASSOCIATED = 2;
const UNSIGNED = 1;
const SIGNED = 2;

/**
 * What is read, as "photometric/sample format/bits/extra samples"; `fill`: also with the bits of a byte in reverse, `little`: of
 * little-endian files only. Source: `OPEN_INFO` of Pillow's `TiffImagePlugin.py`.
 */
const LAYOUTS: ReadonlyMap<string, { readonly fill?: true; readonly little?: true }> = new Map([
  ...["1", "2", "4", "8"].flatMap((bits) => [0, 1, 3].map((kind) => [`${kind}/1/${bits}/`, { fill: true }] as const)),
  ["1/2/8/", {}],
  ["0/1/16/", { little: true }],
  ["1/1/16/", {}],
  ["1/2/16/", {}],
  ["0/3/32/", {}],
  ["1/1/32/", { little: true }],
  ["1/2/32/", {}],
  ["1/3/32/", {}],
  ["1/1/8,8/2", {}],
  ["2/1/8,8,8/", { fill: true }],
  ["2/1/8,8,8,8/", {}],
  ...["0", "1", "2", "999"].map((extra) => [`2/1/8,8,8,8/${extra}`, {}] as const),
  ...["0", "1", "2"].map((extra) => [`2/1/8,8,8,8,8/${extra},0`, {}] as const),
  ...["0", "1", "2"].map((extra) => [`2/1/8,8,8,8,8,8/${extra},0,0`, {}] as const),
  ["2/1/16,16,16/", {}],
  ["2/1/16,16,16,16/", {}],
  ...["0", "1", "2"].map((extra) => [`2/1/16,16,16,16/${extra}`, {}] as const),
  ["3/1/8,8/0", {}],
  ["3/1/8,8/2", {}],
  ["5/1/8,8,8,8/", {}],
  ["5/1/8,8,8,8,8/0", {}],
  ["5/1/8,8,8,8,8,8/0,0", {}],
  ["5/1/16,16,16,16/", {}],
  ["6/1/8/", {}],
  ["6/1/8,8,8/", {}],
]);

/**
 * Checks that a TIFF holds its samples in a way that is read with Pillow's pixels, and rewrites, in a copy, what decoders
 * read otherwise: signed bytes as they are, 16 bits whose white is 0 not inverted, colours times alpha left to the caller,
 * orientations that are none.
 * @throws ImageError `unsupported-format`
 */
export function readTiffLayout(bytes: Uint8Array, name: string): TiffSource {
  const directory = TiffDirectory.read(bytes);
  const number = (tag: number, otherwise: number) => directory?.numbers(tag)?.[0] ?? otherwise;
  const compression = number(259, 1);
  if (NOT_READ[compression]) {
    throw new ImageError(
      "unsupported-format",
      `${name} is a TIFF compressed by ${NOT_READ[compression]}, which cannot be read; save it with LZW or Deflate.`,
    );
  }
  const photometric = compression === 6 ? YCBCR : number(PHOTOMETRIC, WHITE_IS_ZERO);
  const formats = directory?.numbers(SAMPLE_FORMAT) ?? [UNSIGNED];
  const format = formats.every((value) => value === formats[0]) ? formats[0] : formats.join(",");
  const reversed = number(266, 1) === 2;
  const count = number(277, compression === 6 ? 3 : 1);
  const planes = number(284, 1) === 2 && count > 1;
  const tiles = directory?.has(322) ?? false;
  const { bits, extra } = samples(directory, count, planes);
  const layout = LAYOUTS.get(`${photometric}/${format}/${bits}/${extra}`);
  if (
    !layout ||
    (reversed && !layout.fill) ||
    (layout.little && !directory?.littleEndian) ||
    // Luma and chroma become colours in the decoder of JPEG alone.
    (photometric === YCBCR && bits.length > 1 && compression !== JPEG && compression !== 6) ||
    // Planes in tiles are not put together by the decoder, one beside grays or indices is read for them, a fourth one without a
    // kind is multiplied into the others, and Pillow leaves reversed bits of planes as they are.
    (planes &&
      (tiles ||
        reversed ||
        photometric === PALETTE ||
        bits.length === 2 ||
        (photometric === RGB && bits.length === 4 && extra.length === 0)))
  ) {
    const stored = `photometric ${photometric}, sample format ${format}, bits ${bits}${extra.length > 0 ? `, extra samples ${extra}` : ""}${reversed ? ", reversed" : ""}${planes ? ", in planes" : ""}`;
    throw new ImageError(
      "unsupported-format",
      `${name} is a TIFF whose samples are stored in a way that is not read (${stored}); save it as RGB or gray of 8 or 16 bits.`,
    );
  }
  const changes: [tag: number, value: number][] = [];
  if (directory?.has(ORIENTATION) && !(number(ORIENTATION, 0) >= 1 && number(ORIENTATION, 0) <= 8))
    changes.push([ORIENTATION, 1]);
  if (photometric === WHITE_IS_ZERO && (bits[0] === 16 || bits[0] === 32)) changes.push([PHOTOMETRIC, BLACK_IS_ZERO]);
  if (format === SIGNED && bits[0] === 8) changes.push([SAMPLE_FORMAT, UNSIGNED]);
  const premultiplied = photometric !== CMYK && extra[0] === ASSOCIATED;
  if (premultiplied) changes.push([EXTRA_SAMPLES, UNASSOCIATED]);
  return { bytes: changes.length > 0 ? withNumbers(bytes, changes) : bytes, premultiplied };
}

/** Bits of each sample and kinds of those that are no colour, put right as Pillow puts them right. */
function samples(
  directory: TiffDirectory | undefined,
  count: number,
  planes: boolean,
): { readonly bits: readonly number[]; readonly extra: readonly number[] } {
  let bits = directory?.numbers(258) ?? [1];
  let extra = directory?.numbers(EXTRA_SAMPLES) ?? [];
  let wanted = count;
  if (planes && extra.length > 0 && extra.every((kind) => kind === 0)) {
    bits = bits.slice(0, -extra.length);
    wanted -= extra.length;
    extra = [];
  }
  if (wanted < bits.length) bits = bits.slice(0, Math.max(wanted, 0));
  else if (bits.length === 1 && wanted > 1 && wanted <= 6) bits = Array.from({ length: wanted }, () => bits[0]);
  return { bits, extra };
}

/** The file with other first values of tags. */
function withNumbers(bytes: Uint8Array, changes: readonly [tag: number, value: number][]): Uint8Array {
  const changed = new Uint8Array(bytes);
  const directory = TiffDirectory.read(changed);
  for (const [tag, value] of changes) directory?.rewrite(tag, value);
  return changed;
}
