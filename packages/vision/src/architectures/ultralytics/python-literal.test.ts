import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPythonLiteral } from "./python-literal.js";

describe("readPythonLiteral", () => {
  it("reads what Python's str writes", () => {
    expect(readPythonLiteral("{0: 'person', 1: \"bird's nest\", 2: 'caf\\xe9 \\u4e2d', -1: 'a\\'\"b\\\\'}")).toEqual(
      new Map<number, string>([
        [0, "person"],
        [1, "bird's nest"],
        [2, "café 中"],
        [-1, "a'\"b\\"],
      ]),
    );
    expect(readPythonLiteral("['a', (1, 2.5), [], (3,), 1e-05]")).toEqual(["a", [1, 2.5], [], [3], 1e-5]);
    expect(readPythonLiteral(" {'dynamic': True, 'half': False, 'opset': None} ")).toEqual(
      new Map<string, boolean | null>([
        ["dynamic", true],
        ["half", false],
        ["opset", null],
      ]),
    );
  });

  it.each(["", "{", "{0 'a'}", "{0: 'a'", "[1 2]", "'a", "print(1)", "{[1]: 2}", "1 2", "nan", "'\\q'", "'\\x4'"])(
    "refuses %s",
    (text) => {
      expect(readPythonLiteral(text)).toBeUndefined();
    },
  );

  it("refuses what is nested without end", () => {
    expect(readPythonLiteral("[".repeat(100_000))).toBeUndefined();
  });

  it("ends, whatever it is given", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."{}[](),:'\"\\x0aeTrue ") }), (text) => {
        readPythonLiteral(text);
      }),
    );
  });
});
