import { lazy, Suspense } from "react";
import { isDrawn } from "../lib/signature.ts";
import type { Props } from "./DrawnValue.tsx";

// Most problems have nothing to draw.
const DrawnValue = lazy(() => import("./DrawnValue.tsx"));

/** A value's drawing, if its type has one. The value's text stands elsewhere, so nothing is missed until it is here. */
export function Drawings(props: Props) {
  if (!isDrawn(props.type)) return null;
  return (
    <Suspense fallback={null}>
      <DrawnValue {...props} />
    </Suspense>
  );
}
