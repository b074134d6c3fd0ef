/** What needs zod: schemas of answers and of options. Who runs models without checking what it answers loads none of it. */
export { answers } from "./answers.js";
export { box } from "./box.js";
export { optionsSchema } from "./options-schema.js";
export { runLength } from "./run-length.js";
