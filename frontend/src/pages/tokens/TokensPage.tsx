/** Tokens for one's own programs: made in two clicks, shown once, removed at any time. */
import { Link } from "@tanstack/react-router";
import { useCreateToken, useRemoveToken, useTokens } from "../../api/more.ts";
import { useSession } from "../../api/session.ts";
import type { Role, Scope, Token } from "../../api/types.ts";
import ApiLines from "../../features/api-lines/ApiLines.tsx";
import { formatAgo, formatDay } from "../../lib/format.ts";
import { useTitle } from "../../lib/title.ts";
import { m } from "../../messages/index.ts";
import { more } from "../../messages/more.ts";
import { Button, buttonClass } from "../../ui/Button.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Field } from "../../ui/Field.tsx";
import { Empty, Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { TextBlock } from "../../ui/TextBlock.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./Tokens.module.css";

/** No token may do more than its owner. */
const scopesOf: Record<Role, Scope[]> = {
  guest: [],
  solver: ["read", "submit"],
  setter: ["read", "submit", "setter"],
  admin: ["read", "submit", "setter", "admin"],
};

export function TokensPage() {
  useTitle(more.tokens.title);
  const session = useSession();
  return (
    <Page title={more.tokens.title}>
      <p className={styles.intro}>
        {more.tokens.intro} <a href="/docs">{more.tokens.document}</a>
      </p>
      {session.state === "starting" && <Loading what={m.common.things.page} />}
      {session.state === "anonymous" && (
        <Empty>
          <p>{more.tokens.signInFirst}</p>
          <Link to="/sign-in" search={{ return_to: "/tokens" }} className={buttonClass("primary")}>
            {m.common.signIn}
          </Link>
        </Empty>
      )}
      {session.state === "signed_in" && (
        <>
          <NewToken role={session.user.role} />
          <TokenList />
        </>
      )}
    </Page>
  );
}

function NewToken({ role }: { role: Role }) {
  const create = useCreateToken();
  const send = (form: FormData) => {
    const scopes = scopesOf[role].filter((scope) => form.get(scope) !== null);
    create.mutate({ name: String(form.get("name")), scopes });
  };
  return (
    <>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          send(new FormData(event.currentTarget));
        }}
      >
        <Field label={more.tokens.name} name="name" defaultValue={more.tokens.usualName} required maxLength={100} />
        <fieldset className={styles.scopes}>
          <legend>{more.tokens.mayDo}</legend>
          {scopesOf[role].map((scope) => (
            <label key={scope} className={styles.scope}>
              <input type="checkbox" name={scope} defaultChecked={scope === "read" || scope === "submit"} />
              {more.tokens.scopes[scope]}
            </label>
          ))}
        </fieldset>
        <div>
          <Button type="submit" look="primary" busy={create.isPending}>
            {more.tokens.create}
          </Button>
        </div>
      </form>
      <div aria-live="polite">
        {create.isError && (
          <LoadFailed what={m.common.things.change} error={create.error} onRetry={() => create.reset()} />
        )}
        {create.data && <Created token={create.data.token} />}
      </div>
    </>
  );
}

function Created({ token }: { token: string }) {
  const line = `export JUDGE_TOKEN=${token}\n`;
  return (
    <Notice tone="ok" title={more.tokens.created}>
      <p>{more.tokens.onlyOnce}</p>
      <div className={styles.lines}>
        <TextBlock
          title={more.tokens.created}
          text={token}
          actions={<CopyButton text={token} what={more.tokens.theToken} />}
        />
        <TextBlock
          title={more.tokens.export}
          text={line}
          actions={<CopyButton text={line} what={more.tokens.exportLine} />}
        />
      </div>
      <p>{more.tokens.lines}</p>
      <ApiLines problem="sum-of-two" language="python" extension="py" />
    </Notice>
  );
}

function TokenList() {
  const tokens = useTokens();
  const remove = useRemoveToken();
  if (tokens.isError) {
    return <LoadFailed what={m.common.things.tokens} error={tokens.error} onRetry={() => void tokens.refetch()} />;
  }
  if (!tokens.data) return <Loading what={m.common.things.tokens} lines={3} />;
  if (tokens.data.items.length === 0) {
    return (
      <Empty>
        <p>{more.tokens.none}</p>
      </Empty>
    );
  }
  return (
    <section className={styles.section}>
      <h2>{more.tokens.yours}</h2>
      {remove.isError && (
        <LoadFailed what={m.common.things.change} error={remove.error} onRetry={() => remove.reset()} />
      )}
      <Table
        caption={more.tokens.yours}
        head={
          <>
            <th scope="col">{more.tokens.name}</th>
            <th scope="col">{more.tokens.mayDo}</th>
            <th scope="col" data-wide>
              {m.common.head.since}
            </th>
            <th scope="col" data-wide>
              {more.tokens.lastUsed}
            </th>
            <th scope="col">
              <span className="visually-hidden">{m.common.action}</span>
            </th>
          </>
        }
      >
        {tokens.data.items.map((one: Token) => (
          <tr key={one.id}>
            <td>{one.name}</td>
            <td>{one.scopes.map((scope) => more.tokens.scopes[scope]).join(", ")}</td>
            <td data-wide>{formatDay(one.created_at)}</td>
            <td data-wide>{one.last_used_at === null ? more.tokens.never : formatAgo(one.last_used_at)}</td>
            <td>
              <Button
                onClick={() => remove.mutate(one.id)}
                busy={remove.isPending && remove.variables === one.id}
                aria-label={more.tokens.removeOf(one.name)}
              >
                {more.tokens.remove}
              </Button>
            </td>
          </tr>
        ))}
      </Table>
    </section>
  );
}
