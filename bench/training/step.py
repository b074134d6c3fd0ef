"""Times training steps of PyTorch on the network, batch and optimizer of step.mjs."""
import json
import sys
import time

import torch
from transformers import ResNetConfig, ResNetForImageClassification

options = json.loads(sys.argv[1])
torch.set_num_threads(options["threads"])
size, batch, network = options["size"], options["batch"], options["network"]
config = ResNetConfig(
    num_channels=3, embedding_size=network["embeddingSize"], hidden_sizes=network["hiddenSizes"], depths=network["depths"],
    layer_type=network["layerType"], num_labels=network["classes"])
model = ResNetForImageClassification(config).train()
average = [value.clone() for value in model.state_dict().values() if value.is_floating_point()]
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3, weight_decay=0.01)
pixels = (torch.rand(batch, 3, size, size) < 0.2).to(torch.uint8) * 255
targets = torch.nn.functional.one_hot(torch.arange(batch) % network["classes"], network["classes"]).float()
times = []
for i in range(options["steps"] + 2):
    start = time.perf_counter()
    loss = torch.nn.functional.cross_entropy(model(pixels.float() / 255).logits, targets, label_smoothing=0.02)
    optimizer.zero_grad()
    loss.backward()
    torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    with torch.no_grad():
        values = [value for value in model.state_dict().values() if value.is_floating_point()]
        torch._foreach_lerp_(average, values, 0.001)
    loss.item()
    if i >= 2:
        times.append(1000 * (time.perf_counter() - start))
print(json.dumps(dict(times=times)))
