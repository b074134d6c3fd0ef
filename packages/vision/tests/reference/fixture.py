"""Checkpoints without weights files: every weight follows from its name, so that a fixture is a config, a list of shapes and
what Python answers (transformers 5.18, timm 1.0.29, torch 2.14, Pillow 12.3, with the Pillow image processors).

A folder of an architecture has fixtures/cases.py, which calls `write` (or `write_timm`) for each of its cases and leaves
fixtures/CASE.json. Run it in an environment with these packages: python cases.py [case…]
"""
import json, os, re, shutil, sys, tempfile
import numpy as np, torch, transformers
from PIL import Image
from safetensors.torch import load_file, save_file

here = os.path.dirname(os.path.abspath(__file__))
PHOTOS = ["landscape.png", "portrait.png", "square.png", "small.png"]
LABELS = {i: name for i, name in enumerate(["tench", "goldfish", "hen", "ostrich", "junco", "kite"])}
labels = dict(id2label=LABELS, label2id={name: i for i, name in LABELS.items()})


def photo(path, width, height):
    """Waves of other lengths in every channel with an edge in them: nothing that compresses to a constant, and no noise."""
    y, x = np.mgrid[0:height, 0:width]
    channels = [127 + 90 * np.sin(x / (5 + 3 * c) + c) * np.cos(y / (7 + 2 * c)) + 30 * (x > y) for c in range(3)]
    Image.fromarray(np.stack(channels, -1).clip(0, 255).astype(np.uint8)).save(path)


def synthetic(name, shape, centre, half):
    """float32 in [centre - half, centre + half): a hash (murmur3's finalizer, seeded by FNV-1a of the name) of the index."""
    seed = 2166136261
    for byte in name.encode(): seed = ((seed ^ byte) * 16777619) & 0xFFFFFFFF
    with np.errstate(over="ignore"):
        h = np.arange(int(np.prod(shape)), dtype=np.uint32) * np.uint32(0x9E3779B1) + np.uint32(seed)
        h ^= h >> np.uint32(16); h *= np.uint32(0x85EBCA6B); h ^= h >> np.uint32(13); h *= np.uint32(0xC2B2AE35); h ^= h >> np.uint32(16)
    unit = ((h >> np.uint32(8)).astype(np.float64) - 8388608.0) / 8388608.0
    return torch.from_numpy((centre + half * unit).astype(np.float32).reshape(shape))


def default_range(name, shape, gain):
    """Weights about as large as a trained network's, and larger where answers are to be decisive."""
    last = name.split(".")[-1]
    if last == "running_var": return 1.0, 0.5
    if last == "running_mean": return 0.0, 0.2
    if re.search(r"(embed|token|table|position)[a-z_]*(\.weight)?$", name) and "projection" not in name: return 0.0, 0.5
    if len(shape) > 1: return 0.0, round(gain * 1.6 * 3 ** 0.5 / float(np.prod(shape[1:])) ** 0.5, 6)
    if re.search(r"weight$|gamma|lambda|layer_scale|scale", last): return 1.0, 0.5
    return 0.0, 0.35


def describe_tensors(tensors, gains, ranges):
    out = {}
    for name, tensor in tensors.items():
        shape = list(tensor.shape)
        if not tensor.dtype.is_floating_point:
            if tensor.numel() > 4096: raise SystemExit(f"{name}: {tensor.numel()} whole numbers are too many for a fixture")
            out[name] = {"shape": shape, "integers": tensor.flatten().tolist()}
            continue
        gain = next((g for pattern, g in gains.items() if re.search(pattern, name)), 1.0)
        given = next((r for pattern, r in ranges.items() if re.search(pattern, name)), None)
        centre, half = given or default_range(name, shape, gain)
        out[name] = {"shape": shape, "centre": centre, "half": half}
    return out


def fill(file, gains, ranges):
    """Put synthetic weights into a safetensors file, and tell what is in it."""
    tensors = load_file(file)
    described = describe_tensors(tensors, gains, ranges)
    for name, d in described.items():
        if "half" in d: tensors[name] = synthetic(name, d["shape"], d["centre"], d["half"])
    save_file(tensors, file, metadata={"format": "pt"})
    return described


def runs(mask):
    v = np.asarray(mask).reshape(-1) > 127
    edges = np.flatnonzero(np.diff(v.astype(np.int8))) + 1
    lengths = np.diff(np.concatenate([[0], edges, [v.size]]))
    return ([0] if v[0] else []) + lengths.tolist()


def grid16(map):
    """The values in the middles of 16 x 16 fields."""
    h, w = map.shape
    ys = ((np.arange(16) + 0.5) * h / 16).astype(int); xs = ((np.arange(16) + 0.5) * w / 16).astype(int)
    return map[np.ix_(ys, xs)].reshape(-1)


def plain(task, result):
    """As JSON: masks as run lengths, depth on a 16x16 grid of pixels."""
    if task == "image-segmentation":
        return [{"score": s["score"], "label": s["label"], "mask": {"size": list(np.asarray(s["mask"]).shape), "counts": runs(s["mask"])}} for s in result]
    if task == "depth-estimation":
        d = result["predicted_depth"].squeeze().float().numpy()
        return {"shape": list(d.shape), "min": float(d.min()), "max": float(d.max()), "mean": float(d.mean()), "grid": [float(f"{v:.7g}") for v in grid16(d)]}
    return result


def ensure_photos():
    for name, width, height in [("landscape.png", 97, 61), ("portrait.png", 50, 83), ("square.png", 64, 64), ("small.png", 40, 30)]:
        path = os.path.join(here, name)
        if not os.path.exists(path): photo(path, width, height)


def store(folder, case, fixture):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, f"{case}.json"), "w") as f:
        f.write("{\n")
        f.write(",\n".join(f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in fixture.items() if k != "tensors"))
        f.write(",\n  \"tensors\": {\n" + ",\n".join(f"    {json.dumps(k)}: {json.dumps(v)}" for k, v in fixture["tensors"].items()) + "\n  }\n}\n")


def wanted(case):
    return not sys.argv[1:] or case in sys.argv[1:]


def write(script, case, task, model, processor, gains={}, ranges={}, options={}, photos=PHOTOS, calibrate=None, unused=None):
    """One case. `unused` (a regular expression) names weights that the answer does not depend on. `gains` and `ranges` ((centre, half)) change the weights whose names match a regular expression.

    calibrate: names (regular expression) of a last layer's weight whose range is scaled until logits have a deviation of about 2.
    """
    if not wanted(case): return
    ensure_photos()
    with tempfile.TemporaryDirectory() as folder:
        model.eval().save_pretrained(folder); processor.save_pretrained(folder)
        file = os.path.join(folder, "model.safetensors")
        tensors = fill(file, gains, ranges)
        paths = [os.path.join(here, p) for p in photos]
        if calibrate:
            loaded = type(model).from_pretrained(folder).eval()
            image_processor = transformers.AutoImageProcessor.from_pretrained(folder, backend="pil")
            with torch.no_grad(): out = loaded(**image_processor(images=Image.open(paths[0]).convert("RGB"), return_tensors="pt"))
            deviation = float(out.logits.std() if hasattr(out, "logits") else out[0].std())
            ranges = {**{f"^{re.escape(n)}$": (t["centre"], round(t["half"] * 2 / deviation, 6)) for n, t in tensors.items() if re.search(calibrate, n)}, **ranges}
            tensors = fill(file, gains, ranges)
        ip = transformers.AutoImageProcessor.from_pretrained(folder, backend="pil")
        pipe = transformers.pipeline(task, model=folder, image_processor=ip, device="cpu", dtype=torch.float32)
        answers = {p: plain(task, pipe(path, **options)) for p, path in zip(photos, paths)}
        read = lambda name: json.load(open(os.path.join(folder, name)))
        fixture = {"task": task, "options": options, "config": read("config.json"), "preprocessor_config": read("preprocessor_config.json"), "answers": answers, **({"unused": unused} if unused else {}), "tensors": tensors}
    store(os.path.dirname(os.path.abspath(script)), case, fixture)
    first = answers[photos[0]]
    print(case, {k: v for k, v in first.items() if k != "grid"} if isinstance(first, dict) else [(s["label"], round(s["score"], 3) if s["score"] is not None else sum(s["mask"]["counts"][1::2])) for s in first][:8])


def write_timm(script, case, name, gains={}, ranges={}, photos=PHOTOS, pretrained_cfg={}, calibrate=r"^(classifier|head|fc|head\.fc|head\.l|last_linear)\.(weight|bias)$", **kwargs):
    """One case of a timm checkpoint as timm pushes it to the Hub: config.json with `architecture` and `pretrained_cfg`.
    Answers are those of timm's own model and `create_transform` for evaluation: all classes with their softmax, the best first."""
    if not wanted(case): return
    import timm
    from timm.models._hub import save_for_hf
    ensure_photos()
    kwargs = {"num_classes": 6, **kwargs}
    with tempfile.TemporaryDirectory() as folder:
        model = timm.create_model(name, pretrained=False, **kwargs).eval()
        cfg = {**model.pretrained_cfg, **pretrained_cfg}
        model.pretrained_cfg = cfg
        args = {k: v for k, v in kwargs.items() if k != "num_classes"}
        save_for_hf(model, folder, model_config={"pretrained_cfg": cfg, "label_names": list(LABELS.values()), **({"model_args": args} if args else {})}, safe_serialization=True)
        file = os.path.join(folder, "model.safetensors")
        tensors = fill(file, gains, ranges)
        model.load_state_dict(load_file(file))
        transform = timm.data.create_transform(**timm.data.resolve_data_config({}, pretrained_cfg=cfg, model=model), is_training=False)
        look = lambda p: model(transform(Image.open(os.path.join(here, p)).convert("RGB"))[None])[0]
        if calibrate:
            with torch.no_grad(): deviation = float(look(photos[0]).std())
            ranges = {**{f"^{re.escape(n)}$": (t["centre"], round(t["half"] * 2 / deviation, 6)) for n, t in tensors.items() if re.search(calibrate, n)}, **ranges}
            tensors = fill(file, gains, ranges)
            model.load_state_dict(load_file(file))
        config = json.load(open(os.path.join(folder, "config.json")))
        answers = {}
        for p in photos:
            with torch.no_grad(): scores = look(p).softmax(-1)
            answers[p] = [{"label": LABELS[int(i)], "score": float(scores[i])} for i in scores.argsort(descending=True)]
        fixture = {"task": "image-classification", "options": {"top_k": 6}, "config": config, "preprocessor_config": None, "answers": answers, "tensors": tensors}
    store(os.path.dirname(os.path.abspath(script)), case, fixture)
    print(case, [(s["label"], round(s["score"], 3)) for s in answers[photos[0]]])


def write_own(script, case, task, model, config, preprocessor, answer, sample, spread, gains={}, ranges={}, photos=PHOTOS, calibrate=None, unused=None):
    """One case of a network that is no part of transformers. `answer` (model, photo) gives a map of the photo's size, of which `sample` makes
    what the fixture holds. Of `preprocessor` None, the checkpoint has no preprocessor_config.json.

    calibrate: names (regular expression) of a last layer's weights, whose range is scaled until the answer's deviation is above `spread`.
    """
    if not wanted(case): return
    ensure_photos()
    model = model.eval()
    shapes = {name: tensor.contiguous() for name, tensor in model.state_dict().items()}
    def load(tensors):
        model.load_state_dict({name: synthetic(name, d["shape"], d["centre"], d["half"]) if "half" in d else shapes[name] for name, d in tensors.items()})
    def look(name):
        with torch.no_grad(): return np.asarray(answer(model, Image.open(os.path.join(here, name)).convert("RGB")))
    tensors = describe_tensors(shapes, gains, ranges)
    load(tensors)
    if calibrate:
        for _ in range(12):
            deviation = float(np.std(look(photos[0])))
            if deviation > spread: break
            for name, d in tensors.items():
                if re.search(calibrate, name): d["half"] = round(d["half"] * 1.6, 6)
            load(tensors)
    answers = {name: sample(look(name)) for name in photos}
    fixture = {"task": task, "options": {}, "config": config, "preprocessor_config": preprocessor, "answers": answers, **({"unused": unused} if unused else {}), "tensors": tensors}
    store(os.path.dirname(os.path.abspath(script)), case, fixture)
    first = np.array(answers[photos[0]]["grid"])
    print(case, task, first.min(), np.median(first), first.max(), "deviation", round(float(first.std()), 3))


def write_matting(script, case, model, config, preprocessor, answer, **options):
    """One case for background removal: `answer` gives the alpha as a gray picture of the photo's size, of which 16x16 pixels are kept."""
    def sample(alpha):
        h, w = alpha.shape
        return {"shape": [h, w], "grid": grid16(alpha).tolist()}
    write_own(script, case, "background-removal", model, config, preprocessor, answer, sample, 60, **options)


def write_depth(script, case, model, config, preprocessor, answer, spread=0.0, **options):
    """One case for depth estimation: `answer` gives the depth of every pixel, as numbers."""
    def sample(depth):
        return plain("depth-estimation", {"predicted_depth": torch.from_numpy(np.ascontiguousarray(depth))})
    write_own(script, case, "depth-estimation", model, config, preprocessor, answer, sample, spread, **options)
