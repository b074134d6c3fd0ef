import { MetricsError } from "@vistazo/metrics";
import { Evaluator } from "./evaluator.js";
import type { Failure, QuestionKind, Questions } from "./protocol.js";

const evaluator = new Evaluator();

type Answers = { [Kind in QuestionKind]: (question: never) => unknown };

const ANSWERS = {
  example: () => evaluator.example(),
  truth: ({ file }: Questions["truth"]["question"]) => evaluator.readTruth(file, file.name),
  predictions: ({ file }: Questions["predictions"]["question"]) => evaluator.readPredictions(file, file.name),
  found: (question: Questions["found"]["question"]) => evaluator.takeFound(question),
  compare: ({ iouType }: Questions["compare"]["question"]) => evaluator.compare(iouType),
  look: (question: Questions["look"]["question"]) => evaluator.look(question),
  thresholds: ({ version, category }: Questions["thresholds"]["question"]) => evaluator.thresholds(version, category),
  photo: (question: Questions["photo"]["question"]) => evaluator.photo(question),
  errors: ({ version, iou }: Questions["errors"]["question"]) => evaluator.errors(version, iou),
} satisfies Answers;

interface Asked {
  id: number;
  kind: QuestionKind;
  question: unknown;
}

addEventListener("message", async ({ data }: MessageEvent<Asked>) => {
  const { id, kind, question } = data;
  try {
    const answer = await (ANSWERS[kind] as (question: unknown) => unknown)(question);
    postMessage({ id, answer });
  } catch (error) {
    postMessage({ id, failure: failureOf(error) });
  }
});

function failureOf(error: unknown): Failure {
  if (error instanceof MetricsError) {
    const { code, message, file, entry, field } = error;
    return { code, message, file, entry, field };
  }
  return { code: "internal", message: error instanceof Error ? error.message : String(error) };
}
