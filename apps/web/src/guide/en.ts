import type { GuideText } from "./guide-text.js";

export const en: GuideText = {
  parts: {
    contents: "On this page",
    about: "What it is",
    uses: "Where it is used",
    models: "Models to choose from",
    code: "The code for it",
    metrics: "How a model is measured",
    datasets: "Data sets",
    exercises: "Exercises",
  },
  models: {
    intro: "Each is downloaded once, when it is first used. Choose one and it looks at your photo above.",
    runs: "runs here",
    runsNot: "does not run here",
    here: "on this computer, runs here",
    chosen: "Chosen",
    choose: "Choose",
    size: "Size",
    architecture: "Architecture",
    license: "Licence",
    onHub: "On the Hub",
    unknown: "only the Hub knows",
    field: "Any other model of the Hub",
    look: "Look at it",
    listed: "Also listed on the Hub for this task",
    listedIntro: "See whether one of them runs here:",
  },
  code: {
    intro: "With the model and the settings that are chosen above.",
    copy: "Copy",
    copied: "Copied",
    language: "Language of the program",
    parameters: "Parameters",
    preset: "Default:",
    api: "Use it as an API",
    apiIntro:
      "This studio is a Gradio app for the task, too: Gradio's clients, in JavaScript and in Python, call it with the model and the settings chosen above.",
    apiPage: "Open the app as a page of its own",
    apiClient: "Client",
  },
  metrics: {
    page: "Measure predictions of your own on the page for metrics.",
    elsewhere: "These metrics are explained with pictures on the page of detection.",
  },
  datasets: { intro: "What models of this task are trained and measured on." },
  exercises: {
    file: "File",
    start: "To start from",
    check: "Check yourself",
    solution: "A solution",
    folder: "This command writes it to a folder, with a photo, and says how to run it:",
    install: "In a project of your own the library is installed with",
    language: "Language of the program",
    app: "See what it should become: this app, in this studio",
  },
  modelNotes: {
    "google/vit-base-patch16-224":
      "The classic Vision Transformer: it reads the photo as 196 small squares. The 1000 labels of ImageNet.",
    "microsoft/resnet-50": "A convolutional network from 2015, small and quick, and still the one to compare with.",
    "facebook/deit-base-patch16-224":
      "A Vision Transformer trained on ImageNet alone, with far less data than the first one.",
    "omarques/autotrain-dogs-and-cats-1527055142": "Two labels, dog and cat: the model of the course's first app.",
    "vistazo/dogs-or-cats":
      "This project's own small model: it comes with vistazo and runs without a network. It knows dogs and cats only.",
    "vistazo/objects":
      "This project's own small model: it comes with vistazo and runs without a network. People, cats and dogs, if they are not too small.",
    "vistazo/scenes":
      "This project's own small model: it comes with vistazo and runs without a network. People, cats, dogs, and twelve parts of a room.",
    "vistazo/depth-indoors":
      "This project's own small model: it comes with vistazo and runs without a network. Metres, and of rooms only.",
    "microsoft/swin-tiny-patch4-window7-224":
      "A transformer that looks through windows, and shifts them from layer to layer.",
    "microsoft/beit-base-patch16-224": "Learned first to fill in hidden parts of photos, then the labels.",
    "facebook/convnext-tiny-224": "A convolutional network with what transformers have taught.",
    "facebook/detr-resnet-50": "Detection as one step: a transformer that says all objects at once. 80 kinds of COCO.",
    "hustvl/yolos-small": "A plain Vision Transformer that detects, small and without any extras.",
    "hustvl/yolos-tiny": "The smallest of them: 26 MB, quick even on a modest computer.",
    "facebook/detr-resnet-50-panoptic": "DETR with masks: objects one by one, and sky, grass and walls besides.",
    "nvidia/segformer-b0-finetuned-ade-512-512": "Small and quick: 150 classes of rooms, streets and landscapes.",
    "nvidia/segformer-b0-finetuned-cityscapes-1024-1024": "The same for streets: 19 classes seen from a car.",
    "Xenova/modnet": "Small and quick, for portraits of people.",
    "ZhengPeng7/BiRefNet_lite": "Any thing that stands out, with fine edges; the smaller of the two.",
    "ZhengPeng7/BiRefNet": "The same with the larger network: the finest edges, and more work.",
    "briaai/RMBG-1.4": "Products and people, learned from licensed photos; its licence forbids commercial use.",
    "Intel/dpt-large": "Relative depth with fine edges, learned from many kinds of photos.",
    "Intel/zoedepth-nyu-kitti": "Depth in metres, for rooms and streets: the model of the course.",
    "depth-anything/Depth-Anything-V2-Small-hf": "Relative depth, small and very exact at edges.",
    "vinvino02/glpn-nyu": "Depth in metres for rooms, learned from NYU.",
  },
  datasetNotes: {
    cifar100: "60,000 tiny photos of 32 by 32 pixels, in 100 classes.",
    fashion_mnist: "70,000 gray pictures of clothes, in ten classes.",
    "merve/coco2017": "Everyday scenes with the boxes and outlines of 80 kinds of objects: the measure of detectors.",
    "merve/pascal-voc": "The older measure: 20 kinds of objects, from which AP at an IoU of 0.5 comes.",
    scene_parse_150: "ADE20K: scenes in which every pixel has one of 150 classes.",
    "schirrmacher/humans": "People with their alpha, before many backgrounds.",
    "sayakpaul/nyu_depth_v2": "Rooms, filmed in colour and with a depth sensor.",
    "depth-anything/DA-2K": "Pairs of points on photos: which one is nearer?",
  },
  metricNotes: {
    accuracy: {
      name: "Accuracy",
      text: "The share of answers that are right. It says little where one label is rare: who always says “no fire” is nearly always right.",
    },
    precision: { name: "Precision", text: "Of those the model calls a cat: how many are cats?" },
    recall: { name: "Recall", text: "Of all the cats there are: how many did it find?" },
    f1: {
      name: "F1",
      text: "One number of both, high only if both are high: 2 · precision · recall / (precision + recall).",
    },
    IoU: {
      name: "IoU, intersection over union",
      text: "What two boxes, or two masks, share, divided by what they cover together. At 1 they are the same, at 0 they do not touch.",
    },
    "Average Precision": {
      name: "AP, average precision",
      text: "The area under the curve of precision against recall, for one class: 1 if every object is found before the first mistake.",
    },
    APα: {
      name: "AP at an IoU",
      text: "AP50 counts a box as found from an IoU of 0.5 on, AP75 from 0.75 on: the higher, the more exactly a box must fit.",
    },
    "Mean Average Precision": {
      name: "mAP, mean average precision",
      text: "The mean of the AP of all classes; for COCO also over ten IoUs, from 0.50 to 0.95.",
    },
    "Mean Intersection over Union": {
      name: "mIoU, mean IoU",
      text: "For every class, the pixels that prediction and truth share, divided by those that either has; then the mean of all classes. A small class counts as much as a large one.",
    },
    MAE: {
      name: "MAE, mean absolute error",
      text: "How far the alphas are off on average, pixel by pixel: 0 is perfect, and 0.5 what a gray picture would get.",
    },
    SAD: {
      name: "SAD, sum of absolute differences",
      text: "The same summed over the photo, in thousands of pixels: it does not shrink because much of the photo is easy.",
    },
    AbsRel: {
      name: "AbsRel",
      text: "The mean error as a part of the true depth: half a metre weighs much at one metre and little at fifty.",
    },
    delta: {
      name: "δ < 1.25",
      text: "The share of pixels whose estimate is at most a quarter too large or, the other way round, a fifth too small.",
    },
  },
  figures: {
    sure: {
      caption: "Twelve photos, those on the right the surest to be a cat. What lies in the frame is called one.",
      threshold: "Lowest score for “cat”",
      legend: "Filled: really a cat",
      figures: (p, r, a) => `Precision ${p}, recall ${r}, accuracy ${a}`,
    },
    overlap: {
      caption: "Move the box that was found over the true one.",
      shift: "Off by",
      truth: "true",
      found: "found",
      verdict: (iou, hit) => `IoU ${iou}: ${hit ? "found, if half is enough" : "not found, if half is asked for"}`,
    },
    curve: {
      caption: "Eight boxes of one class, the surest first, each with its IoU. Seven objects are to be found.",
      alpha: "IoU that counts as found",
      precision: "precision",
      recall: "recall",
      list: "Boxes",
      area: (alpha, ap) => `AP at IoU ${alpha}: ${ap}, the coloured area`,
    },
    classes: {
      caption: "Sky, sea and a boat, with the prediction moved sideways.",
      shift: "Moved by",
      truth: "Truth",
      found: "Prediction",
      sky: "sky",
      sea: "sea",
      boat: "boat",
      mean: "mIoU",
    },
    alpha: {
      caption:
        "One row of a portrait, from the ground through hair to the face: how much of each pixel is foreground. A mask without soft edges has the right outline and the wrong hair.",
      contrast: "Contrast of the answer",
      truth: "truth",
      found: "answer",
      verdict: (mae, iou) => `MAE ${mae}, IoU ${iou}`,
    },
    depth: {
      caption:
        "One row of a photo, from left to right: how far away it is, and what a model says. In the band δ < 1.25 holds.",
      scale: "All estimates times",
      truth: "truth",
      found: "estimate",
      verdict: (absRel, delta) => `AbsRel ${absRel}, δ < 1.25 for ${delta}`,
    },
  },
};
