export * from "@vistazo/checkpoint";
