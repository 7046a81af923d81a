// Sets the theme before the first paint. A file of its own, because the content security policy allows no inline script;
// blocking, because a page that turns dark after it was painted flashes. lib/theme.ts writes the key.
(() => {
  let theme = null;
  let contrast = null;
  try {
    theme = localStorage.getItem("theme");
    contrast = localStorage.getItem("contrast");
  } catch {
    // Storage may be forbidden; the system's wish then decides.
  }
  if (theme !== "light" && theme !== "dark") {
    theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  if (contrast !== "more" && contrast !== "normal") {
    contrast = matchMedia("(prefers-contrast: more)").matches ? "more" : "normal";
  }
  document.documentElement.dataset.theme = theme;
  document.documentElement.dataset.contrast = contrast;
})();
