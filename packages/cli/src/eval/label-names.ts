/**
 * Names of classes, found whatever their capitals, underscores and spaces around them: a model's label need not be spelt as the
 * data set's. ImageNet's labels list synonyms ("tabby, tabby cat"), each of which will do.
 */
export class LabelNames {
  readonly #indices = new Map<string, number>();

  constructor(names: readonly string[]) {
    for (const forms of [(name: string) => [normal(name)], synonyms]) {
      names.forEach((name, index) => {
        for (const form of forms(name)) if (!this.#indices.has(form)) this.#indices.set(form, index);
      });
    }
  }

  /** The index of the name, or -1. */
  find(label: string): number {
    for (const form of [normal(label), ...synonyms(label)]) {
      const index = this.#indices.get(form);
      if (index !== undefined) return index;
    }
    return -1;
  }
}

function normal(name: string): string {
  return name.replaceAll("_", " ").trim().replace(/\s+/g, " ").toLowerCase();
}

function synonyms(name: string): string[] {
  return name.split(",").map(normal).filter(Boolean);
}
