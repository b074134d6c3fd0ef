import type { HistoryEntry } from "@vistazo/training";
import type { Task } from "@vistazo/vision";
import { numberText } from "../eval/number-text.js";
import { textTable } from "../eval/text-table.js";
import type { DenseFlags } from "./dense-flags.js";
import type { Measured } from "./dense-set.js";

/** What came of training a head. */
export interface TrainingReport {
  readonly task: Task;
  /** What it began with. */
  readonly model: string;
  readonly data: string;
  readonly heldOutData?: string | undefined;
  readonly classes?: readonly string[] | undefined;
  readonly options: Pick<DenseFlags, "blocks" | "epochs" | "lr" | "batch" | "seed">;
  /** Photos trained on. */
  readonly trained: number;
  /** Why each of those that could not be used was left out. */
  readonly leftOut: readonly string[];
  /** Whether the classes are others than those of the model that it began with. */
  readonly anew: boolean;
  readonly history: readonly HistoryEntry[];
  /** On the photos kept back; absent where there are none, or the model had none of the classes. */
  readonly before?: Measured | undefined;
  readonly after?: Measured | undefined;
}

/** The report as JSON, numbers by their names. */
export function trainingJson({ before, after, trained, leftOut, history, ...facts }: TrainingReport): object {
  return {
    ...facts,
    photos: { trained, heldOut: after?.n ?? 0, leftOut },
    before: before && measuredJson(before),
    after: after && measuredJson(after),
    history,
  };
}

function measuredJson({ n, numbers, perClass }: Measured): object {
  return {
    n,
    ...Object.fromEntries(numbers.map(({ name, value }) => [name, Number.isFinite(value) ? value : null])),
    ...(perClass && { [`${perClass.name} by class`]: perClass.classes }),
  };
}

/** The numbers before and after, for a person. */
export function numbersTable(report: TrainingReport): string[] {
  const { trained, leftOut, after } = report;
  const aside = leftOut.length > 0 ? `, ${leftOut.length} left out` : "";
  const counts = `${trained} photos trained on, ${after?.n ?? 0} kept back${aside}`;
  if (!after) return [`${counts}. Nothing was kept back to measure on.`];
  return [
    counts,
    "",
    ...textTable(["", "before", "after"], numberRows(report)),
    ...(after.perClass
      ? ["", ...textTable(["class", `${after.perClass.name} before`, "after"], classRows(report))]
      : []),
  ];
}

function numberRows({ before, after }: TrainingReport): string[][] {
  return (after?.numbers ?? []).map(({ name, value, best }) => {
    const was = before?.numbers.find((number) => number.name === name)?.value;
    return [best === "low" ? `${name} (less is better)` : name, numberText(was ?? Number.NaN), numberText(value)];
  });
}

function classRows({ before, after }: TrainingReport): string[][] {
  const was = before?.perClass?.classes ?? {};
  return Object.entries(after?.perClass?.classes ?? {}).map(([name, value]) => [
    name,
    numberText(was[name] ?? Number.NaN),
    numberText(value),
  ]);
}

/** README.md beside the checkpoint: what it is, and how it was made. https://huggingface.co/docs/hub/model-cards */
export function modelCard(report: TrainingReport): string {
  const { task, model, data, heldOutData, classes, options, trained, anew, before, after } = report;
  const { blocks, epochs, lr, batch, seed } = options;
  const command = [
    `vistazo train ${task} --data ${shell(data)} --model ${shell(model)} --out FOLDER`,
    ...(heldOutData === undefined ? [] : [`--held-out ${shell(heldOutData)}`]),
    `--blocks ${blocks} --epochs ${epochs}${lr === undefined ? "" : ` --lr ${lr}`} --batch ${batch} --seed ${seed}`,
  ].join(" \\\n  ");
  const part = blocks > 0 ? `the head and the last ${blocks === 1 ? "block" : `${blocks} blocks`}` : "the head";
  const measured = after
    ? [
        "## How well it does",
        "",
        `On ${after.n} photos ${heldOutData === undefined ? "of the same data that were kept back" : "of other data"}:`,
        "",
        ...markdownTable(["", "before", "after"], numberRows(report)),
        ...(after.perClass
          ? ["", ...markdownTable(["class", `${after.perClass.name} before`, "after"], classRows(report))]
          : []),
        ...(before ? [] : ["", `${cell(model)} had none of these classes.`]),
      ]
    : ["Nothing was kept back to measure it on."];
  return `${[
    "---",
    `pipeline_tag: ${task}`,
    "library_name: transformers",
    // A folder's name says nothing to others.
    ...(/^[\w.-]+\/[\w.-]+$/.test(model) ? [`base_model: ${model}`] : []),
    "tags: [vistazo]",
    "---",
    "",
    `# ${task}, trained on ${trained} photos`,
    "",
    `It began as \`${cell(model)}\`, of which ${part} learnt from ${trained} photos${anew && classes ? ` of ${classes.length} new classes` : ""}; the rest is as it was. What its photos and that model may be used for holds for it too.`,
    ...(classes ? ["", `Classes: ${classes.map(cell).join(", ")}.`] : []),
    "",
    ...measured,
    "",
    "## How it was made",
    "",
    "```sh",
    command,
    "```",
    "",
    "It loads in `pipeline()` of vistazo and of Python's transformers.",
  ].join("\n")}\n`;
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (row: readonly string[]) => `| ${row.map(cell).join(" | ")} |`;
  return [line(head), `| ${head.map((_, i) => (i === 0 ? "---" : "---:")).join(" | ")} |`, ...rows.map(line)];
}

/** Text from outside in a table of Markdown. */
function cell(text: string): string {
  return text.replace(/\p{Cc}/gu, " ").replace(/[\\|`<>[\]*_]/g, "\\$&");
}

function shell(text: string): string {
  const plain = text.replace(/\p{Cc}/gu, " ");
  return /^[\w./@-]+$/.test(plain) ? plain : `'${plain.replaceAll("'", "'\\''")}'`;
}
