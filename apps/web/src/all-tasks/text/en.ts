import type { HubTaskId, Kind } from "../hub-tasks.js";

export const en = {
  what: "What is a task?",
  explained: [
    "A task is a question that is put to a model: it says what goes in and what comes out. “What is in this photo?” is one; a photo goes in, labels with scores come out.",
    "A model is made for one task and learnt it from data. Many models do the same task, some small and quick, others large and exact, and they can be exchanged for one another because they take and give the same.",
    "How good a model is at its task is told by a metric, and each task has its own. The Hugging Face Hub sorts its models by task: that is the list below.",
  ],
  here: "Tasks that run here",
  elsewhere: "The Hub's other vision tasks",
  elsewhereNote: "vistazo does not run these yet. Each leads to its page on the Hub, for which a network is needed.",
  try: "Try it",
  hub: "On the Hub",
  from: "Goes in",
  to: "Comes out",
  kinds: {
    photo: "a photo",
    text: "a text",
    video: "a video",
    labels: "labels with scores",
    boxes: "boxes with labels",
    masks: "masks",
    depth: "a distance for each pixel",
    points: "points",
    numbers: "numbers that describe it",
    solid: "a 3-D shape",
    noise: "noise",
  } satisfies Record<Kind, string>,
  tasks: {
    "image-classification": { name: "Image classification", text: "Gives the whole photo a label." },
    "object-detection": { name: "Object detection", text: "Finds objects and draws a box around each." },
    "image-segmentation": { name: "Image segmentation", text: "Says of each pixel what it belongs to." },
    "depth-estimation": { name: "Depth estimation", text: "Says how far away each pixel is." },
    "zero-shot-image-classification": {
      name: "Zero-shot image classification",
      text: "Chooses among labels that one writes oneself.",
    },
    "zero-shot-object-detection": {
      name: "Zero-shot object detection",
      text: "Finds objects that one names oneself.",
    },
    "mask-generation": { name: "Mask generation", text: "Cuts out everything there is, without saying what it is." },
    "keypoint-detection": { name: "Keypoint detection", text: "Finds elbows, corners of mouths and other points." },
    "image-feature-extraction": {
      name: "Image feature extraction",
      text: "Makes numbers by which similar photos are found.",
    },
    "image-to-text": { name: "Image to text", text: "Describes a photo, or reads what is written in it." },
    "video-classification": { name: "Video classification", text: "Says what happens in a video." },
    "image-to-image": { name: "Image to image", text: "Makes a photo sharper, colours it, changes its style." },
    "text-to-image": { name: "Text to image", text: "Paints what a text describes." },
    "unconditional-image-generation": {
      name: "Unconditional image generation",
      text: "Makes pictures up, of the kind it learnt from.",
    },
    "image-to-video": { name: "Image to video", text: "Sets a photo in motion." },
    "text-to-video": { name: "Text to video", text: "Films what a text describes." },
    "video-to-video": { name: "Video to video", text: "Improves or changes a video." },
    "image-to-3d": { name: "Image to 3-D", text: "Makes a shape of what a photo shows." },
    "text-to-3d": { name: "Text to 3-D", text: "Makes a shape of what a text describes." },
  } satisfies Record<HubTaskId, { name: string; text: string }>,
};

export type AllTasksText = typeof en;
