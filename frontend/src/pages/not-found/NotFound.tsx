import { Link } from "@tanstack/react-router";
import { useTitle } from "../../lib/title.ts";
import { m } from "../../messages/index.ts";
import { buttonClass } from "../../ui/Button.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";

/** No such address, or nothing there that this reader may see: the server doesn't tell the two apart. */
export function NotFound({ kind = "page" }: { kind?: "page" | "problem" | "submission" | "import" | "user" }) {
  useTitle(m.common.notFound.title);
  return (
    <Page title={m.common.notFound.title}>
      <Empty>
        <p>{m.common.notFound[kind]}</p>
        <Link to="/problems" className={buttonClass()}>
          {m.common.notFound.allProblems}
        </Link>
      </Empty>
    </Page>
  );
}
