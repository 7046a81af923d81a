import type { Verdict } from "../../api/types.ts";
import type { IconName } from "../../ui/Icon.tsx";

export type Tone = "ok" | "bad" | "slow" | "note" | "plain";
export type Look = { tone: Tone; icon: IconName };

/** Every verdict's colour and icon; its words are in the table of messages. A new verdict doesn't compile until it has both. */
export const looks: Record<Verdict, Look> = {
  accepted: { tone: "ok", icon: "check" },
  wrong_answer: { tone: "bad", icon: "cross" },
  time_limit_exceeded: { tone: "slow", icon: "clock" },
  memory_limit_exceeded: { tone: "slow", icon: "memory" },
  output_limit_exceeded: { tone: "slow", icon: "waves" },
  run_time_error: { tone: "bad", icon: "warning" },
  compile_error: { tone: "note", icon: "braces" },
  partially_accepted: { tone: "slow", icon: "half" },
  judge_error: { tone: "note", icon: "retry" },
  cancelled: { tone: "plain", icon: "stop" },
};
