// A studio to be killed: its argument holds the options of `startStudio`. Tells its address.
import { startStudio } from "@vistazo/studio";

const { url } = await startStudio(JSON.parse(process.argv[2]));
process.send(url);
