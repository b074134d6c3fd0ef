import { describe, expect, it } from "vitest";
import { FormatError } from "./format-error.js";
import { MemoryPickle, PickleDict, PickleTuple, type PickleWorld, unpickle } from "./pickle.js";

const NO_WORLD: PickleWorld = {
  global: (module, name) => {
    throw new FormatError(`asks for ${module}.${name}`);
  },
  call: () => null,
  persistent: (id) => id,
  build: () => {},
};

const load = (text: string) => unpickle(new MemoryPickle(Buffer.from(text, "latin1")), NO_WORLD);

describe("unpickle", () => {
  it("reads the values that every protocol writes", () => {
    expect(load("N.")).toBe(null);
    expect(load("\x80\x02\x88.")).toBe(true);
    expect(load("\x89.")).toBe(false);
    expect(load("J\xff\xff\xff\xff.")).toBe(-1);
    expect(load("K\xff.")).toBe(255);
    expect(load("M\x01\x02.")).toBe(513);
    expect(load("\x8a\x00.")).toBe(0);
    expect(load("\x8a\x01\xff.")).toBe(-1);
    expect(load("\x8a\x05\0\0\0\0\x01.")).toBe(2 ** 32);
    expect(load("\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.")).toBe(0x1950a86a20f9469cfc6cn);
    expect(load("G\x3f\xf8\0\0\0\0\0\0.")).toBe(1.5);
    expect(load("X\x02\0\0\0\xc3\xa9.")).toBe("é");
    expect(load("\x8c\x02hi.")).toBe("hi");
    expect(load("U\x02hi.")).toBe("hi");
    expect(load("C\x02hi.")).toEqual(Buffer.from("hi"));
    expect(load("K\x01K\x02\x86.")).toEqual(new PickleTuple([1, 2]));
    expect(load("(K\x01K\x02K\x03t.")).toEqual(new PickleTuple([1, 2, 3]));
    expect(load("](K\x01K\x02e.")).toEqual([1, 2]);
    expect(load("]K\x01a.")).toEqual([1]);
    expect(load("}(K\x01K\x02u.")).toEqual(new PickleDict([[1, 2]]));
    expect(load("}K\x01K\x02s.")).toEqual(new PickleDict([[1, 2]]));
    expect(load("(K\x01K\x02d.")).toEqual(new PickleDict([[1, 2]]));
    expect(load("K\x07q\x050h\x05.")).toBe(7);
    expect(load("\x80\x04\x95\0\0\0\0\0\0\0\0K\x07\x940h\x00.")).toBe(7);
    expect(load("K\x01(K\x02K\x031.")).toBe(1);
  });

  it("keeps an object that contains itself", () => {
    const list = load("]q\x00h\x00a.") as unknown[];
    expect(list[0]).toBe(list);
  });

  it.each([
    ["an empty stack", "."],
    ["no mark", "t."],
    ["an append to a number", "K\x01K\x02a."],
    ["an item of a list", "]K\x01K\x02s."],
    ["a key without a value", "}(K\x01u."],
    ["a memo that was never filled", "h\x00."],
    ["a memo of nothing", "q\x00."],
    ["a call without arguments", "NNR."],
    ["attributes of a number", "K\x01}b."],
    ["a global named by numbers", "K\x01K\x02\x93."],
    ["text beyond the end", "X\xff\xff\xff\xffabc."],
    ["bytes of 2^63", "\x8e\0\0\0\0\0\0\0\x80."],
    ["an integer of a megabyte", "\x8b\0\0\x10\0."],
    ["no end", "K\x01"],
    ["an unknown opcode", "\xff."],
  ])("refuses %s", (_, text) => {
    expect(() => load(text)).toThrow(FormatError);
  });

  it.each([
    ["NEWOBJ", ")\x81."],
    ["NEWOBJ_EX", ")}\x92."],
    ["OBJ", "(o."],
    ["EXT1", "\x82\x01."],
    ["PERSID", "Pid\n."],
  ])("refuses the opcode %s by name", (name, text) => {
    expect(() => load(`N${text}`)).toThrow(name);
  });

  it.each([
    ["a stack", "N"],
    ["a memo", "h\x00"],
    ["empty lists", "]"],
    ["marks", "("],
    ["nested tuples", "\x85"],
  ])("stops at %s that grows without end", (_, unit) => {
    expect(() => load(`Nq\x00${unit.repeat(2_100_000)}.`)).toThrow(/more than|too deeply/);
  });
});
