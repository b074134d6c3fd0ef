import type { DescribedModel, PublishedModel } from "@vistazo/checkpoint";
import { architectures } from "./architectures/register.js";
import { tellsKind } from "./find-model-files.js";

/**
 * The configs that a model stands for which its makers publish in a layout of their own, and where its weights are: known by the names of
 * its files and by what its config.json says, if it has one.
 *
 * @throws VisionError for one that is known and not supported.
 */
export async function describePublished(model: PublishedModel): Promise<DescribedModel | undefined> {
  if (tellsKind(model.config)) return undefined;
  for (const { load } of architectures.filter(({ knowsPublished }) => knowsPublished)) {
    const described = (await load()).published?.(model);
    if (described) return described;
  }
  return undefined;
}
