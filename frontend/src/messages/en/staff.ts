import { admin } from "./admin.ts";
import { imports } from "./imports.ts";

/** What only setters and admins read. */
export const staff = { admin, imports };
