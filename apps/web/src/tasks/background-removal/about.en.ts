import type { AboutText } from "../about-text.js";

export const en: AboutText = {
  about: [
    "Segmentation says of each pixel that it belongs to something or not. At the edge of hair, fur or glass that is not the whole truth: a pixel shows a little of both. Here the model answers how much of each pixel is foreground, the alpha of the cut-out picture.",
    "What is foreground, nobody tells it: the models have learned what people want to keep of a photo. Those for portraits know people only, others take any thing that stands out.",
  ],
  uses: [
    { title: "Shops", text: "All goods of a catalogue on the same ground." },
    { title: "Portraits", text: "Another background, or a blurred one, with every hair in its place." },
    { title: "Posters and stickers", text: "A cut-out is put on anything, without scissors." },
  ],
};
