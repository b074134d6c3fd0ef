import { pagePort, serve } from "@vistazo/worker";
import { Evaluator } from "./evaluator.js";
import type { Questions } from "./protocol.js";

const evaluator = new Evaluator();

serve<Questions>(pagePort(), {
  example: () => evaluator.example(),
  truth: ({ file }) => evaluator.readTruth(file, file.name),
  predictions: ({ file }) => evaluator.readPredictions(file, file.name),
  found: (question) => evaluator.takeFound(question),
  compare: ({ iouType }) => evaluator.compare(iouType),
  look: (question) => evaluator.look(question),
  thresholds: ({ version, category }) => evaluator.thresholds(version, category),
  photo: (question) => evaluator.photo(question),
  errors: ({ version, iou }) => evaluator.errors(version, iou),
});
