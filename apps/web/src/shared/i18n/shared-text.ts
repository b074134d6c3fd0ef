import { textsIn } from "@vistazo/ui";
import { type Dictionary, en } from "./en.js";
import { es } from "./es.js";

/** The texts that several parts share, in the language that is shown; read within a component, they follow a change. */
export const t = textsIn<Dictionary>({ en, es });
