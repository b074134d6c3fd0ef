import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Data that is not in the repository: `VISTAZO_TEST_DATA` names its folder. */
const folder = process.env.VISTAZO_TEST_DATA;

/** Whether tests with such data can run. */
export const hasTestData = folder !== undefined;

export async function testData(path: string): Promise<Uint8Array> {
  return readFile(join(folder as string, path));
}
