// Sets the theme and language that were chosen on an earlier visit before anything is drawn. A file of its own because the
// page's policy allows no script within it.
try {
  const theme = localStorage.getItem("vistazo.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing shows the system's theme.
}
