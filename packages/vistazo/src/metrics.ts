export * from "@vistazo/metrics";
