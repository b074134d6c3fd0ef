import { textsIn } from "@vistazo/ui";
import { en } from "./en.js";
import { es } from "./es.js";

/** The texts of what is made of answers, in the language that is shown; read within a component, they follow a change. */
export const picturesText = textsIn({ en, es });
