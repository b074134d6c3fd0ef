import type { Auth } from "../auth.js";
import { InterfaceError } from "../errors.js";
import { byteSize } from "../files/byte-size.js";
import type { Download } from "../files/files.js";
import type { NamesOf } from "../known-options.js";
import { downloadFile } from "./download.js";

/** How an app is served. Sizes are bytes or texts such as "5mb". */
export interface ServeOptions {
  /** Who may come in. Default: everybody. */
  readonly auth?: Auth;
  /** Said on the login page and to clients that did not log in. */
  readonly authMessage?: string;
  /** Of one uploaded or fetched file. Default "50mb". */
  readonly maxFileSize?: number | string;
  /** Of one photo, and of all photos of a call together. Default 64 million. */
  readonly maxPixels?: number;
  /** Of the values of one call; larger pictures go through an upload. Default "16mb". */
  readonly maxJsonSize?: number | string;
  /** Of all files that the app keeps. Default "2gb". */
  readonly maxTotalFileSize?: number | string;
  /** Minutes after which an unused file is removed. Default 60. */
  readonly fileMaxAge?: number;
  /** Parent of the app's folder for files. Default: the system's folder for temporary files. */
  readonly folder?: string;
  /** Calls that wait at most; further ones are refused. Default 1000. */
  readonly maxQueueSize?: number | null;
  /**
   * Says what went wrong also for errors that are not meant for people. Default: to whoever develops the app, who calls it on this
   * computer where NODE_ENV is "development" or unset, and to nobody else.
   */
  readonly showError?: boolean;
  /** The app's address for people where a proxy changes it: a URL or a path. Default: as the request says. */
  readonly rootPath?: string;
  /**
   * Names by which people reach an app on this machine, for instance behind a proxy that hands on what they asked for. Default: its own names,
   * and that of `rootPath`; "any" leaves the check to a server that the app is mounted in. Of an app that listens for others too, all names
   * are taken, unless some are given here.
   */
  readonly allowedHosts?: readonly string[] | "any";
  /** Sites whose pages may show the app in a frame, as "https://blog.example"; "*" for all. Default: its own alone. */
  readonly frameAncestors?: readonly string[];
  /** Also keeps pages without an origin (files, sandboxed frames) from calling an app on this machine. Default true. */
  readonly strictCors?: boolean;
  /** Photos may be given by their address on the web, which the server then fetches. Default true. */
  readonly allowUrls?: boolean;
  /** Seconds between signs of life on open streams. Default 15. */
  readonly heartbeatInterval?: number;
  /** Sessions whose state is kept. Default 10 000. */
  readonly maxSessions?: number;
  /** Minutes after which the state of a session without calls is forgotten. Default 60. */
  readonly sessionMaxAge?: number;
  /** Seconds that a function may go on after it was cancelled before the next one starts. Default 10. */
  readonly abandonAfter?: number;
}

export const SERVE_NAMES: NamesOf<ServeOptions> = {
  auth: true,
  authMessage: true,
  maxFileSize: true,
  maxPixels: true,
  maxJsonSize: true,
  maxTotalFileSize: true,
  fileMaxAge: true,
  folder: true,
  maxQueueSize: true,
  showError: true,
  rootPath: true,
  allowedHosts: true,
  frameAncestors: true,
  strictCors: true,
  allowUrls: true,
  heartbeatInterval: true,
  maxSessions: true,
  sessionMaxAge: true,
  abandonAfter: true,
};

/** The options with all defaults in place, in bytes and milliseconds. */
export interface ServeSettings {
  readonly auth: Auth | undefined;
  readonly authMessage: string | null;
  readonly maxFileSize: number;
  readonly maxPixels: number;
  readonly maxJsonSize: number;
  readonly maxTotalSize: number;
  readonly fileMaxAge: number;
  readonly folder: string | undefined;
  readonly maxQueueSize: number | undefined;
  /** Undefined: to whoever develops the app. */
  readonly showError: boolean | undefined;
  readonly rootPath: string | undefined;
  readonly allowedHosts: readonly string[] | "any";
  /** With a space between. */
  readonly frameAncestors: string;
  /** Other sites' pages may show the app. */
  readonly embedded: boolean;
  /** Only this computer reaches the server; undefined where the app does not listen itself. */
  readonly loopback: boolean | undefined;
  readonly strictCors: boolean;
  /** Whoever calls it on this computer develops it, as far as is known. */
  readonly developed: boolean;
  readonly heartbeatInterval: number;
  readonly maxSessions: number;
  readonly sessionMaxAge: number;
  readonly abandonAfter: number;
  readonly download: Download;
}

/**
 * @param loopback only this computer reaches the server; undefined where that is not known
 * @throws InterfaceError `bad-option`
 */
export function serveSettings(options: ServeOptions, loopback?: boolean): ServeSettings {
  const { allowUrls = true, maxQueueSize = 1000, allowedHosts = [], frameAncestors = [] } = options;
  return {
    auth: options.auth,
    authMessage: options.authMessage ?? null,
    maxFileSize: byteSize(options.maxFileSize ?? "50mb"),
    maxPixels: options.maxPixels ?? 64_000_000,
    maxJsonSize: byteSize(options.maxJsonSize ?? "16mb"),
    maxTotalSize: byteSize(options.maxTotalFileSize ?? "2gb"),
    fileMaxAge: (options.fileMaxAge ?? 60) * 60_000,
    folder: options.folder,
    maxQueueSize: maxQueueSize ?? undefined,
    showError: options.showError,
    rootPath: options.rootPath?.replace(/\/+$/, ""),
    allowedHosts: allowedHosts === "any" ? "any" : [...allowedHosts, ...hostOf(options.rootPath)],
    embedded: frameAncestors.length > 0,
    frameAncestors: ["'self'", ...frameAncestors.map(checkedAncestor)].join(" "),
    loopback,
    strictCors: options.strictCors ?? true,
    developed: loopback === true && options.rootPath === undefined && inDevelopment(),
    heartbeatInterval: (options.heartbeatInterval ?? 15) * 1000,
    maxSessions: options.maxSessions ?? 10_000,
    sessionMaxAge: (options.sessionMaxAge ?? 60) * 60_000,
    abandonAfter: (options.abandonAfter ?? 10) * 1000,
    download: allowUrls ? downloadFile : refuseDownload,
  };
}

function inDevelopment(): boolean {
  const { NODE_ENV = "development" } = process.env;
  return NODE_ENV === "development";
}

function refuseDownload(): Promise<Uint8Array> {
  return Promise.reject(
    new InterfaceError("bad-file", {
      en: "this app takes no web addresses: upload the file.",
      es: "esta aplicación no admite direcciones web: sube el archivo.",
    }),
  );
}

function hostOf(rootPath: string | undefined): string[] {
  return rootPath !== undefined && /^https?:/i.test(rootPath) && URL.canParse(rootPath)
    ? [new URL(rootPath).hostname]
    : [];
}

function checkedAncestor(site: string): string {
  if (site === "*" || /^(https?:\/\/)?[\w*.:[\]-]+$/i.test(site)) return site;
  throw new InterfaceError("bad-option", `frameAncestors: "${site}" is no site: write it as "https://blog.example".`);
}
