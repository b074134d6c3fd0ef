import type { AboutText } from "../about-text.js";

export const en: AboutText = {
  about: [
    "A detector finds every object it knows on a photo, however many there are, and puts a box around each: a label, a score, and four coordinates in pixels.",
    "The threshold decides what counts. A low one finds more and is wrong more often; a high one misses some. Move it above and watch the boxes come and go.",
  ],
  uses: [
    { title: "Counting", text: "Cars at a crossing, people at an entrance, goods on a shelf." },
    { title: "Driving", text: "Other cars, pedestrians and traffic signs, many times a second." },
    { title: "Following", text: "The ball and the players of a match, from one frame to the next." },
  ],
};
