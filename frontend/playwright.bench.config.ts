import tests from "./playwright.config.ts";

/** Figures instead of assertions: one after the other, and nothing else at the same time. */
export default { ...tests, testMatch: "*.bench.ts", workers: 1, fullyParallel: false };
