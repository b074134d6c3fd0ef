// DATABASE_URL=… node bench/drawings/multiply.mjs TIMES: copies all drawings within the database so often, with other ids and times.
import { openStore } from "@vistazo/drawings";
import postgres from "postgres";

const times = Number(process.argv[2]);
const sql = postgres(process.env.DATABASE_URL, { max: 1, onnotice() {} });
const began = performance.now();
for (let copy = 1; copy < times; copy++)
  await sql`
    insert into drawings (id, at, word, recognized, country, wall)
    select id + ${copy}::bigint * 100000000000000000, at + ${copy}::int * interval '7.3 hours', word, recognized, country, wall
    from drawings where id < 100000000000000000`;
await sql`update country_counts set drawings = ${times}::int * drawings, recognized = ${times}::int * recognized`;
await sql`update time_counts set drawings = ${times}::int * drawings`;
await sql.end();
const store = await openStore({ databaseUrl: process.env.DATABASE_URL });
await store.settle();
const drawings = (await store.counts()).reduce((sum, count) => sum + count.drawings, 0);
console.log(JSON.stringify({ drawings, seconds: Math.round((performance.now() - began) / 1000) }));
await store.close();
