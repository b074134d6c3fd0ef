import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** A tensor as Python describes it; its values as text, since JSON has no NaN. */
export interface ExpectedTensor {
  readonly dtype: string;
  readonly shape: readonly number[];
  readonly values: readonly string[];
}

type ExpectedTensors = Readonly<Record<string, ExpectedTensor>>;

export function fixture(name: string): string {
  return fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));
}

/** What `fixtures/make_fixtures.py` put into the files. */
export async function readExpected(): Promise<{ tensors: ExpectedTensors; module: ExpectedTensors }> {
  return JSON.parse(await readFile(fixture("expected.json"), "utf8"));
}
