// Writes the table of what runs as it is published into both READMEs: node scripts/model-table.mjs, after a build.
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const languages = {
  "README.md": {
    head: "| task | as published: PyTorch weights (`safetensors`, `.bin`), exports that describe themselves |",
    tasks: {
      "image-classification": "image classification",
      "object-detection": "object detection",
      "image-segmentation": "image segmentation",
      "background-removal": "background removal",
      "depth-estimation": "depth estimation",
    },
    timm: "timm",
    ultralytics: "Ultralytics' ONNX exports",
  },
  "README.es.md": {
    head: "| tarea | tal como se publican: pesos de PyTorch (`safetensors`, `.bin`), exportaciones que se describen |",
    tasks: {
      "image-classification": "clasificación de imágenes",
      "object-detection": "detección de objetos",
      "image-segmentation": "segmentación",
      "background-removal": "eliminación del fondo",
      "depth-estimation": "profundidad",
    },
    timm: "timm",
    ultralytics: "exportaciones ONNX de Ultralytics",
  },
};

/** The kind of what Ultralytics exports. */
const exported = "ultralytics-onnx";

/** `ViT` of `ViTForImageClassification`, `DETR` of `DetrForObjectDetection`. */
function displayName(architecture) {
  const name = architecture.replace(/For[A-Z].*$/, "");
  return { Detr: "DETR", Beit: "BEiT", Yolos: "YOLOS", Segformer: "SegFormer", DeiT: "DeiT" }[name] ?? name;
}

/** A README with its table made anew from what `listSupported` says. */
export function withModelTable(text, file, supported) {
  const { head, tasks, timm, ultralytics } = languages[file];
  const rows = Object.entries(tasks).map(([task, name]) => {
    const kinds = supported.filter((each) => each.task === task);
    const own = kinds.filter(({ kind }) => !/^timm[:_]/.test(kind) && kind !== exported);
    const names = [...new Set(own.flatMap(({ architectures }) => architectures.map(displayName)))].sort((a, b) =>
      a.localeCompare(b, "en"),
    );
    const families = kinds.filter(({ kind }) => kind.startsWith("timm:")).map(({ kind }) => kind.slice("timm:".length));
    const exports = kinds.filter(({ kind }) => kind === exported).flatMap(({ architectures }) => architectures);
    const more = [
      ...(families.length > 0 ? [`${timm}: ${families.join(", ")}`] : []),
      ...(exports.length > 0 ? [`${ultralytics}: ${exports.join(", ")}`] : []),
    ];
    return `| ${name} | ${[names.join(", "), ...more].join("; ")} |`;
  });
  const table = [head, "| --- | --- |", ...rows].join("\n");
  return text.replace(
    /(<!-- models: [^\n]*\n)[\s\S]*?(<!-- \/models -->)/,
    (_, start, end) => `${start}${table}\n${end}`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { listSupported } = await import("@vistazo/vision");
  for (const file of Object.keys(languages)) {
    const path = new URL(`../${file}`, import.meta.url);
    writeFileSync(path, withModelTable(readFileSync(path, "utf8"), file, listSupported()));
  }
}
