import { getRouteApi, Link } from "@tanstack/react-router";
import { useProblemTests } from "../../api/setter.ts";
import { formatBytes } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
import { buttonClass } from "../../ui/Button.tsx";
import { Pager } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./Setter.module.css";

const route = getRouteApi("/problems/$slug/setter");

/** The tests in judging order, with their kinds and sizes. */
export function TestList({ slug }: { slug: string }) {
  const { cursor } = route.useSearch();
  const tests = useProblemTests(slug, cursor);
  const words = staff.setter;
  if (tests.isError && !tests.data) {
    return <LoadFailed what={words.things.tests} error={tests.error} onRetry={() => void tests.refetch()} />;
  }
  if (!tests.data) return <Loading what={words.things.tests} lines={8} />;
  const size = (bytes: number | null) => (bytes === null ? m.common.none : formatBytes(bytes));
  return (
    <div className={styles.tab}>
      <Table
        caption={words.testList}
        stale={tests.isPlaceholderData}
        head={
          <>
            <th scope="col" data-number>
              {words.head.number}
            </th>
            <th scope="col">{m.common.head.name}</th>
            <th scope="col">{words.head.kind}</th>
            <th scope="col" data-wide>
              {words.head.group}
            </th>
            <th scope="col" data-number>
              {words.head.input}
            </th>
            <th scope="col" data-number data-wide>
              {words.head.answer}
            </th>
          </>
        }
      >
        {tests.data.items.map((test) => (
          <tr key={test.number}>
            <td data-number>{test.number}</td>
            <td className={styles.mono}>{test.name}</td>
            <td>{test.sample ? words.sample : words.secret}</td>
            <td data-wide className={styles.mono}>
              {test.group ?? m.common.none}
            </td>
            <td data-number>{size(test.input_bytes)}</td>
            <td data-number data-wide>
              {size(test.answer_bytes)}
            </td>
          </tr>
        ))}
      </Table>
      {(cursor || tests.data.next_cursor) && (
        <Pager>
          {cursor && <Turn slug={slug} search={{ tab: "tests" }} label={m.common.firstPage} />}
          {tests.data.next_cursor && (
            <Turn slug={slug} search={{ tab: "tests", cursor: tests.data.next_cursor }} label={m.common.nextPage} />
          )}
        </Pager>
      )}
    </div>
  );
}

function Turn({ slug, search, label }: { slug: string; search: { tab: string; cursor?: string }; label: string }) {
  return (
    <Link to="/problems/$slug/setter" params={{ slug }} search={search} className={buttonClass()}>
      {label}
    </Link>
  );
}
