"""One evaluation with pycocotools, in a process of its own.  python measure.py FOLDER bbox|segm  ->  one line of JSON"""

import contextlib
import io
import json
import os
import resource
import sys
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")

from pycocotools.coco import COCO
from pycocotools.cocoeval import COCOeval

folder, iou_type = sys.argv[1:3]
with contextlib.redirect_stdout(io.StringIO()):
    at_load = time.perf_counter()
    truth = COCO(os.path.join(folder, "truth.json"))
    results = truth.loadRes(os.path.join(folder, "masks.json" if iou_type == "segm" else "boxes.json"))
    loaded = time.perf_counter()
    cpu = time.process_time()
    evaluation = COCOeval(truth, results, iou_type)
    evaluation.evaluate()
    evaluation.accumulate()
    evaluation.summarize()
    done = time.perf_counter()
print(json.dumps({
    "load_s": loaded - at_load,
    "evaluate_s": done - loaded,
    "evaluate_cpu_s": time.process_time() - cpu,
    "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    "stats": evaluation.stats.tolist(),
}))
