export * from "@vistazo/checkpoint";
export * from "@vistazo/image";
export * as metrics from "@vistazo/metrics";
export * from "@vistazo/vision";
