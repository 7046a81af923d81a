/** The texts of pages that are fetched when they are opened: a table of its own, so that nobody waits for it before. */
import { more as en } from "./en/more.ts";
import { follow } from "./index.ts";

export type MoreMessages = typeof en;

export let more: MoreMessages = en;
await follow(
  { en: () => Promise.resolve(en), de: () => import("./de/more.ts").then((module) => module.more) },
  (table) => {
    more = table;
  },
);
