import type { Messages } from "../index.ts";
import { common } from "./common.ts";
import { errors } from "./errors.ts";
import { layout } from "./layout.ts";
import { problem } from "./problem.ts";
import { values } from "./values.ts";
import { verdict } from "./verdict.ts";

/** German. A text missing here does not compile. */
export const de: Messages = {
  common,
  errors,
  layout,
  problem,
  values,
  verdict,
};
