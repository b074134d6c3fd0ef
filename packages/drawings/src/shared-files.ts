import type { Sql } from "postgres";

/** Files that all processes which share a PostgreSQL server have alike. */
export interface SharedFiles {
  /** What there is. A file that is written again has a larger version. */
  list(): Promise<readonly { readonly name: string; readonly version: number }[]>;
  read(name: string): Promise<Uint8Array | undefined>;
  /** All or none. @returns their versions */
  write(
    files: readonly { readonly name: string; readonly content: Uint8Array }[],
  ): Promise<ReadonlyMap<string, number>>;
  /** Tells of every change that another process has made, and once at the beginning and after a connection was lost. */
  watch(changed: () => void): Promise<{ stop(): Promise<void> }>;
}

const CHANNEL = "vistazo_files";

export class ServerFiles implements SharedFiles {
  constructor(private readonly sql: Sql) {}

  async list(): Promise<readonly { readonly name: string; readonly version: number }[]> {
    const rows = await this.sql<
      { name: string; version: string }[]
    >`select name, version from shared_files order by version`;
    return rows.map(({ name, version }) => ({ name, version: Number(version) }));
  }

  async read(name: string): Promise<Uint8Array | undefined> {
    const [row] = await this.sql<{ content: Uint8Array }[]>`select content from shared_files where name = ${name}`;
    return row?.content;
  }

  async write(
    files: readonly { readonly name: string; readonly content: Uint8Array }[],
  ): Promise<ReadonlyMap<string, number>> {
    return this.sql.begin(async (transaction) => {
      const versions = new Map<string, number>();
      for (const { name, content } of files) {
        const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
        const [{ version }] = await transaction<{ version: string }[]>`
          insert into shared_files (name, content) values (${name}, ${bytes})
          on conflict (name) do update set content = excluded.content, version = nextval('shared_file_version')
          returning version`;
        versions.set(name, Number(version));
      }
      await transaction`select pg_notify(${CHANNEL}, '')`;
      return versions;
    });
  }

  async watch(changed: () => void): Promise<{ stop(): Promise<void> }> {
    const { unlisten } = await this.sql.listen(CHANNEL, changed, changed);
    return { stop: unlisten };
  }
}
