/** The texts of the pages for setters and admins: a table of its own, so that those who solve problems don't fetch it. */
import { staff as en } from "./en/staff.ts";
import { follow } from "./index.ts";

export type StaffMessages = typeof en;

export let staff: StaffMessages = en;
await follow(
  { en: () => Promise.resolve(en), de: () => import("./de/staff.ts").then((module) => module.staff) },
  (table) => {
    staff = table;
  },
);
