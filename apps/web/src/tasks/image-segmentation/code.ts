import type { TaskCode } from "../task-code.js";

export const code: TaskCode = {
  imports: ["cutOut", "loadPhoto", "savePhoto"],
  typescript: (call) => [
    `const photo = await loadPhoto("photo.jpg");`,
    `for (const [index, { label, mask }] of (${call.replace('"photo.jpg"', "photo")}).entries()) {`,
    "  console.log(label, mask.area);",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the program's template
    "  await savePhoto(`part-${index}.png`, cutOut(photo, mask));",
    "}",
  ],
  python: (call) => [
    `for index, part in enumerate(${call}):`,
    `    print(part["label"], part["score"])`,
    `    part["mask"].save(f"mask-{index}.png")`,
  ],
};
