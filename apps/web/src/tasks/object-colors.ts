import { instanceShade } from "@vistazo/image/pure";
import type { Annotation } from "@vistazo/ui";
import { colorsByLabel, rgbOf } from "@vistazo/ui/palette";

/** Each object with a colour of its own: its label's, and a shade of it for every further one of the same label. */
export function withColors(annotations: readonly Annotation[]): (Annotation & { color: string })[] {
  const colors = colorsByLabel(annotations.map(({ label }) => label));
  const counts = new Map<string, number>();
  return annotations.map((annotation) => {
    const instance = counts.get(annotation.label) ?? 0;
    counts.set(annotation.label, instance + 1);
    const shade = instanceShade(rgbOf(colors.get(annotation.label) ?? "#ffffff"), instance);
    return { ...annotation, color: `#${shade.map((value) => value.toString(16).padStart(2, "0")).join("")}` };
  });
}
