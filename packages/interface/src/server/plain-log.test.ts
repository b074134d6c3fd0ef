import { expect, it } from "vitest";
import { plainLog } from "./plain-log.js";

it("logs messages and stacks as lines to read", () => {
  let written = "";
  const log = plainLog({ write: (text) => (written += text) });
  log.write('{"level":40,"time":1,"msg":"An example was left out."}\n');
  log.write(
    '{"level":50,"err":{"type":"TypeError","message":"no","stack":"TypeError: no\\n    at a.mjs:1"},"msg":"Failed."}\n',
  );
  log.write("no JSON\n");
  expect(written).toBe("An example was left out.\nFailed.\nTypeError: no\n    at a.mjs:1\nno JSON\n");
});
