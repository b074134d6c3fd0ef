import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ProtobufWriter } from "./protobuf.js";

const hex = (writer: ProtobufWriter) => Buffer.from(writer.finish()).toString("hex");

describe("ProtobufWriter", () => {
  it("writes the examples of the encoding guide", () => {
    expect(hex(new ProtobufWriter().integer(1, 150))).toBe("089601");
    expect(hex(new ProtobufWriter().string(2, "testing"))).toBe("120774657374696e67");
    expect(hex(new ProtobufWriter().message(3, new ProtobufWriter().integer(1, 150)))).toBe("1a03089601");
    expect(hex(new ProtobufWriter().integers(6, [3, 270, 86942]))).toBe("3206038e029ea705");
  });

  it("writes negative integers as ten bytes of two's complement", () => {
    expect(hex(new ProtobufWriter().integer(1, -2))).toBe("08feffffffffffffffff01");
  });

  it("writes floats little-endian", () => {
    expect(hex(new ProtobufWriter().float(2, 1.5))).toBe("150000c03f");
  });

  it("writes varints that read back as they were", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }), (value) => {
        const [, ...bytes] = new ProtobufWriter().integer(1, value).finish();
        const read = bytes.reduceRight((sum, byte) => (sum << 7n) | BigInt(byte & 0x7f), 0n);
        expect(read).toBe(value);
        expect(bytes.slice(0, -1).every((byte) => byte & 0x80)).toBe(true);
        expect(bytes.at(-1)! & 0x80).toBe(0);
      }),
    );
  });
});
