import { useEffect, useState } from "react";

/** Nothing but the code and its result. The frame of the page hides by itself: it looks at the mark that is set here. */
export function useFocusMode(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const { dataset } = document.documentElement;
    if (on) dataset.focus = "";
    return () => {
      delete dataset.focus;
    };
  }, [on]);
  return [on, setOn];
}
