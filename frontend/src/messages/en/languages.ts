/** The page about the judge's languages. */
export const languages = {
  title: "Languages",
  intro:
    "These compilers and interpreters judge your submissions, with exactly these commands. A language is offered only after it passed a test of its own on this installation; the sample program is one of that test, and prints the sum of the numbers that it reads.",
  empty: "No language is offered yet: the languages appear here as soon as a worker has tested them.",
  compile: "Compile",
  run: "Run",
  files: "Files",
  sample: "Sample program",
  sampleOf: (language: string) => `sample program in ${language}`,
  notCompiled: "not compiled",
};
