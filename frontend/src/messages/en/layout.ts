/** The frame of every page. */
export const layout = {
  skip: "Skip to the content",
  main: "Main",
  menu: "Menu",
  menuOf: (name: string) => `Menu of ${name}`,
  problems: "Problems",
  submissions: "Submissions",
  languages: "Languages",
  upload: "Upload",
  uploadProblem: "Upload a problem",
  admin: "Admin",
  profile: "Profile",
  api: "API",
  useLight: "Use the light theme",
  useDark: "Use the dark theme",
  highContrast: "High contrast",
  highContrastOn: "High contrast: on",
};
