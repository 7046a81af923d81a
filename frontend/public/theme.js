// Sets the theme before the first paint. A file of its own, because the content security policy allows no inline script;
// blocking, because a page that turns dark after it was painted flashes. lib/theme.ts writes the key.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem("theme");
  } catch {
    // Storage may be forbidden; the system's wish then decides.
  }
  if (theme !== "light" && theme !== "dark") {
    theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  document.documentElement.dataset.theme = theme;
})();
