import { admin } from "./admin.ts";
import { imports } from "./imports.ts";
import { setter } from "./setter.ts";

/** What only setters and admins read. */
export const staff = { admin, imports, setter };
