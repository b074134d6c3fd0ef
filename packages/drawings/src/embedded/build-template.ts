import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { writeWhole } from "@vistazo/files/node";
import { connectEmbedded } from "./connect-embedded.js";
import { EmbeddedDatabase } from "./embedded-database.js";
import { templateFile } from "./template.js";

// Part of the package's build: what every new database begins as. Tables that are newer are added when a database is opened.
if (!existsSync(templateFile)) {
  const file = fileURLToPath(templateFile);
  const database = await EmbeddedDatabase.open(null);
  const connection = await connectEmbedded(database, "memory");
  await writeWhole(file, await database.dump());
  await connection.close();
}
