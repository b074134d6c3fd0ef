export * from "@vistazo/interface";
