import { textsIn } from "@vistazo/ui";
import { en } from "./en.js";
import { es } from "./es.js";

/** The texts of the pages of drawings in the language that is shown; read within a component, they follow a change. */
export const drawingsText = textsIn({ en, es });
