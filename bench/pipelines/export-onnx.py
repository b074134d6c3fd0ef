"""Export a checkpoint to the layout that @huggingface/transformers runs, so that both peers compute the same weights.

    python export-onnx.py CHECKPOINT DIR CLASS HEIGHT WIDTH      e.g. ./vit ./vit-onnx ViTForImageClassification 224 224

Needs torch, transformers and onnx. HEIGHT and WIDTH are the pixels that the image processor makes of the photo of the benchmark."""
import json, os, shutil, sys
import torch, transformers

source, target, name, height, width = sys.argv[1:]
model = getattr(transformers, name).from_pretrained(source, dtype=torch.float32, attn_implementation="eager").eval()
outputs = {"Detr": ["logits", "pred_boxes"], "Yolos": ["logits", "pred_boxes"], "DepthAnything": ["predicted_depth"]}
names = next((v for k, v in outputs.items() if name.startswith(k)), ["logits"])
masked = name.startswith("Detr")


class Exported(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.model = model

    def forward(self, pixel_values, pixel_mask=None):
        inputs = {"pixel_values": pixel_values, **({"pixel_mask": torch.ones_like(pixel_values[:, 0], dtype=torch.int64)} if masked else {})}
        out = self.model(**inputs)
        return tuple(getattr(out, n) for n in names)


os.makedirs(f"{target}/onnx", exist_ok=True)
for file in ("config.json", "preprocessor_config.json"):
    shutil.copy(f"{source}/{file}", target)
if masked or name.startswith("Yolos"):  # transformers.js scales to the longest side where Python scales to the shortest: give both the same pixels
    file = f"{target}/preprocessor_config.json"
    config = json.load(open(file))
    config["size"] = {"height": int(height), "width": int(width)}
    json.dump(config, open(file, "w"))
torch.onnx.export(Exported(), (torch.randn(1, 3, int(height), int(width)),), f"{target}/onnx/model.onnx", input_names=["pixel_values"],
                  output_names=names, opset_version=17, dynamo=False)
