import type { ModelView } from "@vistazo/api";
import type { ModelChoice } from "@vistazo/ui";
import { formatBytes } from "@vistazo/ui/format";
import type { Dictionary } from "../i18n/en.js";
import { shownName } from "./model-name.js";

/** The models as the picker lists them: those on this computer first, those that do not run last. */
export function modelChoices(models: readonly ModelView[], text: Dictionary): ModelChoice[] {
  const rank = ({ runs, cached }: ModelView) => (runs ? (cached ? 0 : 1) : 2);
  return [...models]
    .sort((a, b) => rank(a) - rank(b))
    .map((model) => {
      const { id, architecture, license, labels, runs, reason, cached, state, bytes } = model;
      const size = bytes === null ? "" : formatBytes(bytes, text.locale);
      const folder = id.startsWith("folder:");
      const place = folder ? text.model.badgeFolder : text.model.badgeHere;
      return {
        id,
        ...(folder && { name: shownName(id) }),
        group: [text.model.groupHere, text.model.groupRecommended, text.model.groupUnusable][rank(model)] as string,
        detail: [
          familyName(architecture),
          cached ? size : "",
          labels === null ? "" : text.model.labels(labels),
          folder ? model.path : (license ?? text.model.unknownLicense),
        ]
          .filter(Boolean)
          .join(" · "),
        badge: cached ? (state === "ready" ? text.model.badgeReady : place) : size,
        here: cached,
        ...(runs ? {} : { unusable: reason ?? text.errors.MODEL_UNSUPPORTED.title }),
      };
    });
}

/** `ViTForImageClassification` is a ViT. */
function familyName(architecture: string | null): string {
  return architecture?.replace(/For[A-Z].*$/u, "") ?? "";
}
