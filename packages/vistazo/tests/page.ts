// The library as a page has it.
import * as vistazo from "vistazo";

Object.assign(globalThis, { vistazo });
