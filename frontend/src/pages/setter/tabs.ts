/** The sections of a setter's page, and which of them helps with what is missing. */
import type { Check } from "../../api/types.ts";

export const tabIds = ["overview", "statement", "tests", "edit", "versions", "rejudge"] as const;
export type TabId = (typeof tabIds)[number];

/** Where to look about an item; the overview leads to the import report. */
export const places: Record<Check["item"], TabId> = {
  statement: "statement",
  samples: "tests",
  secret_tests: "tests",
  accepted_submission: "overview",
  rejected_submission: "overview",
  expectations: "overview",
  time_limit: "edit",
  input_validator: "tests",
  difficulty: "edit",
  tags: "edit",
};
