// What the tests use of vitest, in a page: `describe`, `it`, `test` and vitest's own `expect`.
import { ASYMMETRIC_MATCHERS_OBJECT, chai, JestAsymmetricMatchers, JestChaiExpect, JestExtend } from "@vitest/expect";

for (const plugin of [JestExtend, JestChaiExpect, JestAsymmetricMatchers]) chai.use(plugin);

export const expect = Object.assign(
  (value: unknown, message?: string) => chai.expect(value, message),
  chai.expect,
  (globalThis as unknown as Record<symbol, object>)[ASYMMETRIC_MATCHERS_OBJECT as unknown as symbol],
);

interface PageTest {
  readonly name: string;
  readonly run: () => unknown;
  readonly skipped: boolean;
}

const tests: PageTest[] = [];
const path: string[] = [];

export function describe(name: string, define: () => void): void {
  path.push(name);
  define();
  path.pop();
}

export function it(name: string, run: () => unknown): void {
  tests.push({ name: [...path, name].join(" > "), run, skipped: false });
}

it.skipIf = (skipped: boolean) => (name: string, run: () => unknown) => {
  tests.push({ name: [...path, name].join(" > "), run, skipped });
};

/** A test a case. In the name `%s` and the like stand for the case's values. */
it.each = (cases: readonly unknown[]) => (name: string, run: (...values: unknown[]) => unknown) => {
  for (const one of cases) {
    const values = Array.isArray(one) ? one : [one];
    let next = 0;
    it(
      name.replace(/%[sdj]/g, () => String(values[next++])),
      () => run(...values),
    );
  }
};

export const test = it;

export interface PageResult {
  readonly name: string;
  /** The message of a failure; undefined for a pass. */
  readonly failure: string | undefined;
  readonly skipped: boolean;
}

/** Runs every test that was defined, one after the other. */
export async function runTests(): Promise<PageResult[]> {
  const results: PageResult[] = [];
  for (const { name, run, skipped } of tests) {
    let failure: string | undefined;
    try {
      if (!skipped) await run();
    } catch (error) {
      failure = error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
    }
    results.push({ name, failure, skipped });
  }
  return results;
}
