/** The process that looks at models' files: headers and configs may be hostile, and to read them may take long. */
import { isAbsolute } from "node:path";
import { inspectModel, listCachedModels, type ModelSummary } from "@vistazo/checkpoint";
import { describePublished, judgeModel, type ModelJudgement, pytorchProblem } from "@vistazo/vision";
import { serve } from "@vistazo/worker";
import { endWithParent, parentProcessPort } from "@vistazo/worker/node";
import type { ModelFacts } from "./engine.js";
import type { InspectQuestions } from "./inspect-questions.js";

endWithParent();
serve<InspectQuestions>(parentProcessPort(), {
  async inspect({ source, guest, offline, build, cacheDir, endpoint }, { signal }) {
    const summary = await inspectModel(source, {
      ...where({ cacheDir, endpoint }),
      ...(guest && { token: false as const }),
      ...(offline && { offline }),
      folders: isAbsolute(source),
      signal,
      pytorchProblem,
      describe: describePublished,
    });
    return factsOf(source, summary, await judgeModel(summary, { build }));
  },
  async cached({ cacheDir, endpoint }) {
    const models = await listCachedModels(where({ cacheDir, endpoint }));
    return models.map(({ id, revision, path, bytes, modified }) => ({
      source: revision === "main" ? id : `${id}@${revision}`,
      identity: JSON.stringify([path, bytes, modified.getTime()]),
    }));
  },
});

function where({ cacheDir, endpoint }: { readonly cacheDir?: string; readonly endpoint?: string }) {
  return { ...(cacheDir !== undefined && { cacheDir }), ...(endpoint !== undefined && { endpoint }) };
}

function factsOf(source: string, { weights, license }: ModelSummary, judgement: ModelJudgement): ModelFacts {
  const { runs, reason, instead, task, architecture, labels } = judgement;
  return {
    source,
    architecture,
    task,
    runs,
    ...(reason !== null && { reason: instead === null ? reason : `${reason} ${instead}` }),
    bytes: weights?.bytes ?? null,
    cached: weights !== undefined && weights.cachedBytes >= weights.bytes,
    license: license ?? null,
    labels: labels && Object.keys(labels).length,
  };
}
