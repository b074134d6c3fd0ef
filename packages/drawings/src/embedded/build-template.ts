import { existsSync } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { connectEmbedded } from "./connect-embedded.js";
import { EmbeddedDatabase } from "./embedded-database.js";
import { templateFile } from "./template.js";

// Part of the package's build: what every new database begins as. Tables that are newer are added when a database is opened.
if (!existsSync(templateFile)) {
  const file = fileURLToPath(templateFile);
  const own = `${file}.${process.pid}`;
  const database = await EmbeddedDatabase.open(null);
  const connection = await connectEmbedded(database);
  await writeFile(own, await database.dump());
  await connection.close();
  await rename(own, file).finally(() => rm(own, { force: true }));
}
