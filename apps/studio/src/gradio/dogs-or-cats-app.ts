import { type App as GradioApp, Interface, image, label } from "@vistazo/interface";
import { imageClassification } from "@vistazo/tasks";
import { type AppStudio, runInApp } from "./run-in-app.js";
import { es } from "./spanish.js";

/** The model of the course. */
const COURSE_MODEL = "omarques/autotrain-dogs-and-cats-1527055142";
/** The project's own, which is there without a network. */
const OWN_MODEL = "vistazo/dogs-or-cats";

/** The course's first app. It has the course's model where that is on this computer, else the project's own. */
export function dogsOrCatsApp(studio: AppStudio): GradioApp {
  return new Interface({
    title: "Dogs or cats?",
    description: "Which of the two is on the photo?",
    inputs: image({ label: "Photo", type: "file" }),
    outputs: label({ label: "Answer" }),
    fn: async (picture, context) => {
      const { catalogue } = studio;
      const models = await catalogue.list(imageClassification.id);
      const here = (id: string) => models.some((model) => model.id === id && model.cached);
      const model = here(COURSE_MODEL) || !here(OWN_MODEL) ? COURSE_MODEL : OWN_MODEL;
      const { answer } = await runInApp(studio, imageClassification.id, model, picture, { top_k: 2 }, context);
      return answer;
    },
    apiName: "predict",
    concurrencyLimit: 16,
    translations: { es },
  });
}
