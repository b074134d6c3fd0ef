export { crc32 } from "#crc32";
export { ByteView } from "./byte-view.js";
export { FormatError, type FormatErrorCode } from "./format-error.js";
export { bfloat16ToFloat32, float16ToFloat32, float32ToFloat16 } from "./half-precision.js";
export {
  decodeNpy,
  encodeNpy,
  type NpyArray,
  type NpyHeader,
  readNpyHeader,
  writeNpyHeader,
} from "./npy.js";
export {
  MemoryPickle,
  PickleDict,
  PickleObject,
  type PickleSource,
  PickleTuple,
  type PickleValue,
  type PickleWorld,
  unpickle,
} from "./pickle.js";
export {
  isZip,
  locateStoredEntry,
  type RandomAccess,
  randomAccess,
  readZipDirectory,
  readZipEntry,
  type ZipEntry,
} from "./read-zip.js";
export { type WrittenEntry, writeZip } from "./write-zip.js";
