import type { AboutText } from "../about-text.js";

export const en: AboutText = {
  about: [
    "A classifier answers one question: what does this photo show as a whole? It knows a fixed list of labels, a thousand in the case of ImageNet, and gives each of them a score. All scores together make 1.",
    "It does not say where something is, and it cannot name what is not on its list: a photo of something unknown gets the labels that look most like it. A low best score is a hint that this has happened.",
  ],
  uses: [
    {
      title: "Putting photos in order",
      text: "Albums and shops tag pictures by themselves, and a search finds them by these words.",
    },
    {
      title: "Sorting out",
      text: "On a production line or in a recycling plant: good or damaged, glass or paper.",
    },
    {
      title: "Naming species",
      text: "Plants, birds, mushrooms: a model that was trained further on few, but very similar labels.",
    },
  ],
};
