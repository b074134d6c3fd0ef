import type { SupportedKind } from "@vistazo/vision";

/** A README with its table made anew from what `listSupported` says. */
export function withModelTable(text: string, file: string, supported: readonly SupportedKind[]): string;
