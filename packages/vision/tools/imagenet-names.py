"""Writes src/timm/imagenet-names.ts: the names of ImageNet's classes, by timm 1.0.29's lists. python tools/imagenet-names.py"""
import csv, os, timm

info = os.path.join(os.path.dirname(timm.__file__), "data", "_info")
out = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "src", "timm", "imagenet-names.ts")
lines = lambda name: open(os.path.join(info, name), encoding="utf-8").read().splitlines()
SUBSETS = {1000: "imagenet_synsets", 11821: "imagenet12k_synsets", 11221: "imagenet21k_miil_synsets", 21841: "imagenet22k_synsets", 21843: "imagenet21k_goog_synsets", 21842: "imagenet22k_ms_synsets"}
subsets = {count: lines(f"{name}.txt") for count, name in SUBSETS.items()}
for count, synsets in subsets.items():
    # The last has ImageNet-1k's classes first.
    assert len(synsets) == count and (synsets[1000:] if count == 21842 else synsets) == sorted(synsets[1000:] if count == 21842 else synsets)
lemma = dict(csv.reader(lines("imagenet_synset_to_lemma.txt"), delimiter="\t"))
alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
members = [set(synsets) for synsets in subsets.values()]
rows = [alphabet[sum(1 << i for i, m in enumerate(members) if synset in m)] + lemma[synset] for synset in sorted(set().union(*members))]
assert not any("`" in row or "\\" in row or "$" in row for row in rows)
with open(out, "w", encoding="utf-8") as f:
    f.write("// Made by tools/imagenet-names.py. Names are those of WordNet 3.0, Copyright 2006 by Princeton University; its licence is in\n")
    f.write("// THIRD-PARTY-NOTICES.md.\n\n")
    f.write("/** How many classes the sets of ImageNet have, by the bits in `imagenetNames`. */\n")
    f.write(f"export const imagenetSets = [{', '.join(str(count) for count in subsets)}] as const;\n\n")
    f.write("/** A line a class, in the order of their synsets: a letter that tells in base 64 which sets it is in, and its names. */\n")
    f.write("export const imagenetNames = `" + "\n".join(rows) + "`;\n")
print(len(rows), os.path.getsize(out))
