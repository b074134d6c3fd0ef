import { textsIn } from "@vistazo/ui";
import { en } from "./en.js";
import { es } from "./es.js";

/** The texts of the page where the network draws, in the language that is shown; read within a component, they follow a change. */
export const finishText = textsIn({ en, es });
