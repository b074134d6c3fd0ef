import { textsIn } from "@vistazo/ui";
import { en } from "./en.js";
import { es } from "./es.js";

/** The texts of the game in which the network draws, in the language that is shown; read within a component, they follow a change. */
export const networkDrawsText = textsIn({ en, es });
