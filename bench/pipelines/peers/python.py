# The same for Python's transformers, with its default (torchvision) image processors, its fastest.
import json, resource, sys, time
start = time.perf_counter()
import torch
from transformers import AutoImageProcessor, pipeline

a = json.loads(sys.argv[1])
p = pipeline(a["task"], model=a["model"], image_processor=AutoImageProcessor.from_pretrained(a["model"], backend="torchvision"), device="cpu")
loaded = time.perf_counter()
answer = p(a["photo"])
first = time.perf_counter()
times = []
for _ in range(a["repeat"]):
    before = time.perf_counter()
    p(a["photo"])
    times.append(time.perf_counter() - before)
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
shown = [{"label": r["label"], "score": r["score"]} for r in answer[:3]] if isinstance(answer, list) else None
print(json.dumps({"load": loaded - start, "first": first - loaded, "times": times, "peak_mb": peak, "answer": shown}))
