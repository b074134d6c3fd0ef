import { afterEach, beforeEach, expect, it } from "vitest";
import { TestS3 } from "../../tests/test-s3.js";
import { S3Storage } from "./s3-storage.js";

let server: TestS3;
beforeEach(async () => {
  server = await TestS3.start({ pageSize: 2 });
});
afterEach(() => server.stop());

const open = (prefix = "a folder/", env = server.env) => S3Storage.open("bucket", prefix, env);
const text = (bytes: Uint8Array | undefined) => bytes && new TextDecoder().decode(bytes);

it("writes, reads, lists beyond a page and removes, whatever keys are called", async () => {
  const storage = open();
  const names = ["part-1.jsonl", "part-2.jsonl", "part ñ&+%.jsonl", "deep/part-4.jsonl"];
  for (const name of names) await storage.write(name, `in ${name}`);
  expect([...server.objects.keys()].sort()).toEqual(names.map((name) => `a folder/${name}`).sort());
  for (const name of names) expect(text(await storage.read(name))).toBe(`in ${name}`);
  const listed: string[] = [];
  for await (const name of storage.list("part")) listed.push(name);
  expect(listed.sort()).toEqual(names.slice(0, 3).sort());
  expect(await storage.size("part-1.jsonl")).toBe(15);
  expect(text(await storage.range("part-1.jsonl", 3, 7))).toBe("part");
  await storage.remove("part-1.jsonl");
  expect(await storage.read("part-1.jsonl")).toBeUndefined();
  expect(await storage.size("part-1.jsonl")).toBeUndefined();
});

it("asks again where the storage has a fault, not where it refuses", async () => {
  server.failures = 2;
  await open().write("a", "b");
  expect(server.objects.size).toBe(1);
  await expect(open("", { ...server.env, AWS_SECRET_ACCESS_KEY: "wrong" }).read("a")).rejects.toMatchObject({
    code: "storage-failed",
    message: "s3://bucket/a cannot be had (status 403, SignatureDoesNotMatch): check the address and the key.",
  });
});

it("says what the environment lacks", () => {
  expect(() => open("", {})).toThrow(/^s3:\/\/bucket needs a key: set AWS_ACCESS_KEY_ID/);
  expect(() => open("", { ...server.env, AWS_ENDPOINT_URL: "here" })).toThrow(
    'AWS_ENDPOINT_URL must be an http(s) address, not "here".',
  );
});
