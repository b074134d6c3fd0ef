/** What training asks of a graph beside running it. */
export { gradients } from "./gradients.js";
export { lowerConvolutions } from "./lower-convolutions.js";
export { prune } from "./prune.js";
