import { inspectModel, type ModelSummary } from "@vistazo/checkpoint";
import { describePublished, judgeModel, type ModelJudgement, pytorchProblem } from "@vistazo/vision";
import type { Command } from "commander";
import { dtypeOption } from "../model-options.js";
import { printable } from "../results/printable.js";
import { sizeText } from "../size-text.js";

interface InspectFlags {
  readonly revision?: string;
  readonly dtype?: "fp32" | "fp16" | "q8";
  readonly json?: boolean;
}

export function addInspectCommand(program: Command): void {
  program
    .command("inspect")
    .description("say whether a model runs, how large it is and what it knows, before its weights are downloaded")
    .argument(
      "<model>",
      "a model of the Hub (org/name, org/name@revision, org/name/file.onnx), a folder or an ONNX file",
    )
    .option("--revision <name>", "branch, tag or commit")
    .addOption(dtypeOption("which file of models that have only an onnx/ folder"))
    .option("--json", "print one JSON object")
    .action(inspect);
}

async function inspect(model: string, { revision, dtype, json }: InspectFlags): Promise<void> {
  const summary = await inspectModel(model, { revision, dtype, pytorchProblem, describe: describePublished });
  const judgement = await judgeModel(summary);
  process.stdout.write(json ? `${JSON.stringify(asJson(summary, judgement))}\n` : asText(summary, judgement));
}

function asJson({ id, revision, commit, weights, license }: ModelSummary, judgement: ModelJudgement) {
  return {
    id,
    revision: revision ?? null,
    commit: commit ?? null,
    ...judgement,
    weights: weights
      ? { kind: weights.kind, bytes: weights.bytes, cachedBytes: weights.cachedBytes, files: weights.files }
      : null,
    license: license ?? null,
  };
}

const mostLabels = 5;

function asText(summary: ModelSummary, judgement: ModelJudgement): string {
  const { id, weights, license } = summary;
  const { runs, reason, instead, task, architecture, kind, labels, parameters } = judgement;
  const names = Object.values(labels ?? {});
  const lines: (readonly [string, string | null | undefined])[] = [
    ["task", task],
    ["architecture", architecture && kind && kind !== architecture ? `${architecture} (${kind})` : architecture],
    ["weights", weights?.files.map(({ name }) => name).join(", ")],
    ["download", weights && downloadText(weights)],
    ["parameters", parameters && parametersText(parameters)],
    [
      "labels",
      labels && `${names.length}: ${names.slice(0, mostLabels).join(", ")}${names.length > mostLabels ? ", …" : ""}`,
    ],
    ["licence", license],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  const told = lines.flatMap(([name, value]) => (value ? [`  ${name.padEnd(width)}  ${value}`] : []));
  const verdict = runs ? `${id} runs.` : `${id} does not run: ${reason}`;
  return [verdict, ...(instead ? [instead] : []), ...told].map((line) => `${printable(line)}\n`).join("");
}

function downloadText({ bytes, cachedBytes }: NonNullable<ModelSummary["weights"]>): string {
  if (cachedBytes >= bytes) return `${sizeText(bytes)}, on this machine already`;
  return cachedBytes > 0 ? `${sizeText(bytes)}, ${sizeText(cachedBytes)} of it on this machine` : sizeText(bytes);
}

function parametersText(parameters: Readonly<Record<string, number>>): string {
  return Object.entries(parameters)
    .map(([dtype, count]) => `${count.toLocaleString("en")} ${dtype}`)
    .join(", ");
}
