import { ConfigReader, type Json } from "./config-reader.js";
import { readTimmConfig } from "./timm/timm-config.js";
import { timmLabels } from "./timm/timm-labels.js";
import { VisionError } from "./vision-error.js";

/** A config of one line could ask for any number of labels. */
const mostLabels = 1_000_000;

/** The names of a model's classes, by their number. */
export type Id2Label = Readonly<Record<number, string>>;

/**
 * The classes that a config.json declares: `id2label`, else as many unnamed ones (`LABEL_0` …) as `num_labels` says, else two,
 * as transformers' `PretrainedConfig` has it.
 */
export function readLabels(config: Json): Id2Label {
  const declared = config.id2label;
  if (typeof declared !== "object" || declared === null) {
    const reader = new ConfigReader(config);
    const count = reader.size("num_labels", 2);
    if (count > mostLabels) throw reader.invalid("num_labels", `${mostLabels} at most`);
    return Object.fromEntries(Array.from({ length: count }, (_, id) => [id, `LABEL_${id}`]));
  }
  const labels: Record<number, string> = {};
  for (const [id, label] of Object.entries(declared)) {
    if (!/^\d+$/.test(id))
      throw new VisionError(
        "invalid-config",
        `config.json: "id2label" has the key "${id}"; keys must be class numbers.`,
      );
    labels[Number(id)] = String(label);
  }
  return labels;
}

/** The classes that a config.json declares, of transformers or of timm. */
export async function loadLabels(config: Json): Promise<Id2Label> {
  const timm = readTimmConfig(config);
  return timm ? timmLabels(config, timm.classes) : readLabels(config);
}

/** How many classes there are, those without a label between labelled ones included. */
export function classCount(id2label: Id2Label): number {
  return Object.keys(id2label).reduce((count, id) => Math.max(count, Number(id) + 1), 0);
}

export function labelName(id2label: Id2Label, id: number): string {
  return id2label[id] ?? `LABEL_${id}`;
}
