export type LookName =
  | "colours"
  | "classes"
  | "mask"
  | "inverted"
  | "white"
  | "cut-out"
  | "blurred"
  | "colour"
  | "photo";

export interface PicturesText {
  /** Read aloud: what follows is made of the answer. */
  title: string;
  looks: Record<LookName, string>;
  look: string;
  /** Where a look needs something. */
  colour: string;
  background: string;
  otherBackground: string;
  needsBackground: string;
  classifier: string;
  classesOf: (model: string) => string;
  noClasses: string;
  /** The chosen segments, read aloud with the picture. */
  pictureOf: (look: string, labels: string) => string;
  noneChosen: string;
  choose: (label: string) => string;
  chooseAll: string;
  chooseNone: string;
  saveOne: (label: string) => string;
  savePicture: string;
  saveEach: (count: number) => string;
  making: (done: number, all: number) => string;
  boxes: { picture: string; coco: string; yolo: string; csv: string; note: string };
  scores: { title: string; csv: string; json: string };
  depth: {
    looks: { map: string; tilt: string; focus: string };
    focus: string;
    focusHint: string;
    yaw: string;
    pitch: string;
    tiltHint: string;
    tiltOf: string;
    focusOf: string;
    png: string;
    npy: string;
    picture: string;
    note: (size: string, metric: boolean) => string;
  };
  failed: string;
  unreadable: string;
}

export const en: PicturesText = {
  title: "What to do with it",
  look: "What is shown",
  looks: {
    colours: "Segments",
    classes: "With its classes",
    mask: "Mask",
    inverted: "Inverted",
    white: "White on it",
    "cut-out": "Cut out",
    blurred: "Blurred background",
    colour: "Plain background",
    photo: "Another background",
  },
  colour: "Background colour",
  background: "Choose the background",
  otherBackground: "Another background photo",
  needsBackground: "Choose a photo to put behind what is chosen.",
  classifier: "Classes by",
  classesOf: (model) => `Classes by ${model}`,
  noClasses: "There is no classifier here yet: choose one on the page of classification.",
  pictureOf: (look, labels) => `${look}: ${labels}`,
  noneChosen: "Choose at least one segment in the list.",
  choose: (label) => `Use ${label}`,
  chooseAll: "Choose all",
  chooseNone: "None",
  saveOne: (label) => `Download ${label} as PNG`,
  savePicture: "Download the picture",
  saveEach: (count) => (count === 1 ? "Download the segment (ZIP)" : `Download ${count} segments apart (ZIP)`),
  making: (done, all) => `Picture ${done} of ${all}…`,
  boxes: {
    picture: "Picture with boxes",
    coco: "COCO (JSON)",
    yolo: "YOLO (ZIP)",
    csv: "CSV",
    note: "The files hold the objects that are shown: above the lowest score.",
  },
  scores: { title: "Download the labels", csv: "CSV", json: "JSON" },
  depth: {
    looks: { map: "Map", tilt: "In 3-D", focus: "Focus" },
    focus: "Sharp at",
    focusHint: "Click on the photo to focus there.",
    yaw: "Turned sideways",
    pitch: "Tilted",
    tiltHint: "Drag the picture to turn it.",
    tiltOf: "The photo in relief, seen from another side",
    focusOf: "The photo, sharp at one depth and blurred elsewhere",
    png: "16-bit PNG",
    npy: "NumPy (.npy)",
    picture: "Download the picture",
    note: (size, metric) =>
      metric
        ? `The files have ${size} pixels; the PNG holds millimetres, the .npy metres.`
        : `The files have ${size} pixels; the PNG is stretched from the farthest to the nearest, the .npy holds the model's numbers.`,
  },
  failed: "The picture could not be made. Try again, or choose a smaller photo.",
  unreadable:
    "This browser cannot open the pixels of such a file. Save the photo as PNG or JPEG, or use the vistazo command.",
};
