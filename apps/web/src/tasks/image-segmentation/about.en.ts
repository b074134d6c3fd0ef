import type { AboutText } from "../about-text.js";

export const en: AboutText = {
  about: [
    "Segmentation decides for every pixel what it belongs to. Where detection draws a box, this draws the outline itself: a mask for each part.",
    "There are three kinds. Semantic: every pixel gets a class, and two cats that touch are one area “cat”. Instance: each cat is an object of its own, and the background has no class. Panoptic: both at once, each cat apart, and sky and grass besides.",
  ],
  uses: [
    { title: "Cutting out", text: "A person before another background, in a video call or a shop's catalogue." },
    { title: "Measuring", text: "The area of a forest from a satellite, of a tumour in a scan." },
    { title: "Understanding a street", text: "Road, pavement, people: where a vehicle may drive and where not." },
  ],
};
