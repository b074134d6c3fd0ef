// The library is light: its command, with the studio and its pages, is a package of its own, which npm fetches where it is not installed.
import { fetchCommand, findCommand } from "./find-command.js";

const command = findCommand([import.meta.url, `${process.cwd()}/package.json`]) ?? fetchCommand();
if (command) await import(command);
else process.exitCode = 1;
