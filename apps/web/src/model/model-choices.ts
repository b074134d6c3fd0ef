import type { ModelView } from "@vistazo/studio";
import { formatBytes, type ModelChoice } from "@vistazo/ui";
import type { Dictionary } from "../i18n/en.js";

/** The models as the picker lists them: those on this computer first, those that do not run last. */
export function modelChoices(models: readonly ModelView[], text: Dictionary): ModelChoice[] {
  const rank = ({ runs, cached }: ModelView) => (runs ? (cached ? 0 : 1) : 2);
  return [...models]
    .sort((a, b) => rank(a) - rank(b))
    .map((model) => {
      const { id, architecture, license, labels, runs, reason, cached, state, bytes } = model;
      const size = bytes === null ? "" : formatBytes(bytes, text.locale);
      const here = cached ? (state === "ready" ? text.model.badgeReady : text.model.badgeHere) : "";
      return {
        id,
        group: [text.model.groupHere, text.model.groupRecommended, text.model.groupUnusable][rank(model)] as string,
        detail: [
          familyName(architecture),
          model.path ?? license ?? text.model.unknownLicense,
          labels === null ? "" : text.model.labels(labels),
          cached ? size : "",
        ]
          .filter(Boolean)
          .join(" · "),
        badge: cached ? here : size,
        here: cached,
        ...(runs ? {} : { unusable: reason ?? text.errors.MODEL_UNSUPPORTED.title }),
      };
    });
}

/** `ViTForImageClassification` is a ViT. */
function familyName(architecture: string | null): string {
  return architecture?.replace(/For[A-Z].*$/u, "") ?? "";
}
