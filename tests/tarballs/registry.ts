import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

interface PackedPackage {
  readonly name: string;
  readonly version: string;
  readonly filename: string;
  /** Its package.json. */
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** A registry that has the tarballs of a folder and sends whoever asks for another package to npm's. */
export class Registry {
  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async open(folder: string, manifests: readonly Readonly<Record<string, unknown>>[]): Promise<Registry> {
    const tarballs = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
    const packages = new Map<string, PackedPackage>();
    for (const manifest of manifests) {
      const { name, version } = manifest as { name: string; version: string };
      const filename = `${name.replace("@", "").replace("/", "-")}-${version}.tgz`;
      if (tarballs.includes(filename)) packages.set(name, { name, version, filename, manifest });
    }
    const server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url as string, "http://localhost").pathname).slice(1);
      const found = packages.get(path);
      if (tarballs.includes(path)) response.end(readFileSync(join(folder, path)));
      else if (found) {
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify(packument(found, folder, url)));
      } else response.writeHead(302, { location: UPSTREAM + request.url }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return new Registry(url, server);
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Where packages of others come from. */
export const UPSTREAM: string = (process.env.npm_config_registry ?? "https://registry.npmjs.org").replace(/\/$/u, "");

/** What a registry says of a package. */
function packument({ name, version, filename, manifest }: PackedPackage, folder: string, url: string): object {
  const integrity = `sha512-${createHash("sha512")
    .update(readFileSync(join(folder, filename)))
    .digest("base64")}`;
  // npm looks at the scripts of a package in its tarball only where the registry says that there are some.
  const hasInstallScript = Object.keys((manifest.scripts as object | undefined) ?? {}).some((script) =>
    /^(pre|post)?install$/u.test(script),
  );
  const dist = { tarball: `${url}/${filename}`, integrity };
  return {
    name,
    "dist-tags": { latest: version },
    versions: { [version]: { ...manifest, dist, ...(hasInstallScript && { hasInstallScript }) } },
  };
}
