import type { StaffMessages } from "../staff.ts";
import { admin } from "./admin.ts";
import { imports } from "./imports.ts";
import { setter } from "./setter.ts";

/** German. A text missing here does not compile. */
export const staff: StaffMessages = { admin, imports, setter };
