import type { AboutText } from "../about-text.js";

export const en: AboutText = {
  about: [
    "From one photo alone, a model estimates how far away every pixel is. There is no second eye: it goes by what people go by too, by the size of known things, by perspective, by what hides what.",
    "Relative models only tell near from far. Metric models answer in metres, and are good at that in places like those they were trained on: rooms for NYU, streets for KITTI.",
  ],
  uses: [
    { title: "Portraits", text: "Blurring what lies behind a face, as a large lens does." },
    { title: "Robots and drones", text: "Knowing what is near, with a camera in place of an expensive sensor." },
    { title: "Augmented reality", text: "A virtual chair disappears behind the real table." },
  ],
};
