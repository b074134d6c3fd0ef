import { es } from "@vistazo/api/error-sentences/es";
import type { Size } from "@vistazo/image";
import { addressGroup, type Context, type UploadedFile, UserError } from "@vistazo/interface";
import type { Task } from "@vistazo/tasks";
import type { TaskTypes } from "@vistazo/vision";
import type { Catalogue } from "../inference/catalogue.js";
import type { Engine } from "../inference/engine.js";
import type { InferenceService } from "../inference/inference-service.js";
import type { Load } from "../inference/load.js";
import type { Parameters } from "../inference/parameters.js";
import { explainError } from "../platform/explain-error.js";
import { AUTOMATIC, chooseModel } from "./choose-model.js";

/** What the apps use of the studio. */
export interface AppStudio {
  readonly catalogue: Catalogue;
  readonly engine: Engine;
  readonly inference: InferenceService;
}

/** How long a call waits for its model's download, in milliseconds: its person sees the progress and can cancel. */
const PATIENCE = 6 * 3_600_000;

/**
 * Runs a model of the studio for one of its apps: the one that the Inference API and the pages use too, loaded once. The
 * download is told as progress, and what is wrong with the model or the photo is told to the person. The photo's pixels do not come
 * into this process.
 */
export async function runInApp<T extends Task>(
  { catalogue, engine, inference }: AppStudio,
  task: T,
  id: string,
  photo: UploadedFile,
  parameters: Parameters,
  { signal, progress, log, request }: Context,
): Promise<{ readonly answer: TaskTypes[T]["result"]; readonly size: Size }> {
  let unwatch = () => {};
  let size: Size = { width: 0, height: 0 };
  try {
    const model = id === AUTOMATIC ? await chooseModel(catalogue, engine, task) : id;
    if (id === AUTOMATIC) log.info(model, { title: "Model", duration: 5 });
    const answer = await inference.run({
      model,
      task,
      photo: { path: photo.path },
      parameters,
      format: "native",
      signal,
      address: addressGroup(request.ip),
      patience: PATIENCE,
      onphoto: (known) => {
        size = known;
      },
      onload: (load) => {
        unwatch = load.watch(() => tell(load, model, progress));
      },
    });
    return { answer: answer as TaskTypes[T]["result"], size };
  } catch (error) {
    const known = explainError(error);
    if (known.code === "INTERNAL") throw error;
    const { title, text } = es[known.code];
    throw new UserError({ en: known.message, es: `${title}. ${text}` }, { cause: error });
  } finally {
    unwatch();
  }
}

function tell(
  { status, progress: { phase, loaded, total } }: Load,
  model: string,
  progress: Context["progress"],
): void {
  // Its name is enough: how far a download is says the bar, in any language.
  progress(status === "loading" && phase === "download" && total > 0 ? loaded / total : null, model);
}
