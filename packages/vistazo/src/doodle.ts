export * from "@vistazo/doodle";
