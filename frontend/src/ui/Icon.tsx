/** Drawn icons of one stroke width. They are decoration: the word beside them carries the meaning. */
export type IconName =
  | "check"
  | "cross"
  | "clock"
  | "memory"
  | "waves"
  | "warning"
  | "braces"
  | "half"
  | "retry"
  | "stop"
  | "sun"
  | "moon"
  | "copy"
  | "user"
  | "chevron"
  | "dot"
  | "play"
  | "send"
  | "upload"
  | "keyboard"
  | "file"
  | "menu"
  | "expand"
  | "shrink";

const paths: Record<IconName, string> = {
  check: "M3.5 8.5l3 3 6-7",
  cross: "M4 4l8 8M12 4l-8 8",
  clock: "M8 2a6 6 0 100 12A6 6 0 008 2zM8 5v3l2 1.5",
  memory: "M3 4h10v8H3zM5.5 4v8M8 4v8M10.5 4v8",
  waves: "M2 5.5c2-2 4 2 6 0s4 2 6 0M2 10.5c2-2 4 2 6 0s4 2 6 0",
  warning: "M8 2.5l6 11H2zM8 6.5v3M8 11.4v.1",
  braces: "M6 2.5C4 2.5 5 7 3 8c2 1 1 5.5 3 5.5M10 2.5c2 0 1 4.5 3 5.5-2 1-1 5.5-3 5.5",
  half: "M8 2a6 6 0 100 12A6 6 0 008 2zM8 2v12M8 5h4.8M8 8h6M8 11h4.8",
  retry: "M13 8a5 5 0 11-1.6-3.7M13 2v3h-3",
  stop: "M8 2a6 6 0 100 12A6 6 0 008 2zM4 12l8-8",
  sun: "M8 5a3 3 0 100 6 3 3 0 000-6zM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1.1 1.1M11.9 11.9L13 13M3 13l1.1-1.1M11.9 4.1L13 3",
  moon: "M13.5 9.5A6 6 0 016.5 2.5a6 6 0 107 7z",
  copy: "M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3",
  user: "M8 2.5a2.7 2.7 0 100 5.4 2.7 2.7 0 000-5.4zM2.8 14c.5-3 2.5-4.3 5.2-4.3s4.7 1.3 5.2 4.3",
  chevron: "M4 6l4 4 4-4",
  dot: "M8 6.5a1.5 1.5 0 100 3 1.5 1.5 0 000-3z",
  play: "M5 3l8 5-8 5z",
  send: "M8 13V3M4 7l4-4 4 4",
  upload: "M8 10V2.5M5 5.5l3-3 3 3M2.5 10v3.5h11V10",
  keyboard: "M1.5 4h13v8h-13zM4 6.5v.1M6.7 6.5v.1M9.4 6.5v.1M12 6.5v.1M5 9.5h6",
  menu: "M2.5 4.5h11M2.5 8h11M2.5 11.5h11",
  expand: "M9.5 2.5h4v4M6.5 13.5h-4v-4M13.5 2.5l-4.5 4.5M2.5 13.5L7 9",
  shrink: "M13 7H9V3M3 9h4v4M9 7l4.5-4.5M7 9l-4.5 4.5",
  file: "M4 1.5h5.5L12.5 4.5v10H4zM9.5 1.5v3h3",
};

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: "none" }}
    >
      <path d={paths[name]} />
    </svg>
  );
}
