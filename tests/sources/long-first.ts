import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Projects of one group: those whose files take long and wait for others first, those with many quick files last. */
const ORDER = ["tarballs", "pages", "code", "pure"];

/** So that no processor has nothing to do while another works through what is long. */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ project }: TestSpecification) => ORDER.indexOf(project.name);
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}
