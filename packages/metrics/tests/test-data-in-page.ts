// test-data.ts for the page: the files come from the test that opened it.
export const hasTestData: boolean = (globalThis as { hasTestData?: boolean }).hasTestData === true;

export async function testData(path: string): Promise<Uint8Array> {
  const response = await fetch(`/test-data/${path}`);
  return new Uint8Array(await response.arrayBuffer());
}
