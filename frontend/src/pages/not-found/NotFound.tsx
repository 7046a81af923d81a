import { Link } from "@tanstack/react-router";
import { useTitle } from "../../lib/title.ts";
import { buttonClass } from "../../ui/Button.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";

/** No such address, or nothing there that this reader may see: the server doesn't tell the two apart. */
export function NotFound({ what = "page" }: { what?: string }) {
  useTitle("Not found");
  return (
    <Page title="Not found">
      <Empty>
        <p>There is no such {what} here, or you can't see it. Signing in may help if it is yours.</p>
        <Link to="/problems" className={buttonClass()}>
          All problems
        </Link>
      </Empty>
    </Page>
  );
}
