import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { writeWhole } from "@vistazo/files/node";
import { connectEmbedded } from "./connect-embedded.js";
import { EmbeddedDatabase, makeDatabase } from "./embedded-database.js";
import { packFolder } from "./folder-archive.js";
import { templateFile } from "./template.js";

// Part of the package's build: what every new database begins as. Tables that are newer are added when a database is opened.
if (!existsSync(templateFile)) {
  const place = await mkdtemp(join(tmpdir(), "vistazo-template-"));
  try {
    const folder = join(place, "drawings");
    await makeDatabase(folder);
    const { sql, close } = await connectEmbedded(await EmbeddedDatabase.open(folder), folder);
    // What PostgreSQL makes further databases from: two thirds of all files, and there are none.
    await sql`update pg_database set datistemplate = false`;
    for (const name of ["template0", "template1"]) await sql`drop database ${sql(name)}`;
    await close();
    // It was closed: it has nothing to recover.
    const packed = await packFolder(folder, new Set(["postmaster.pid"]));
    await writeWhole(fileURLToPath(templateFile), await promisify(gzip)(packed, { level: 9 }));
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}
