import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useEditUser, useUsers } from "../../api/queries.ts";
import type { ManagedUser } from "../../api/types.ts";
import { formatTime } from "../../lib/format.ts";
import { Button } from "../../ui/Button.tsx";
import { Field, Select } from "../../ui/Field.tsx";
import { Empty } from "../../ui/Notice.tsx";
import { Filters, Pager } from "../../ui/Page.tsx";
import { Loading } from "../../ui/Skeleton.tsx";
import { Table } from "../../ui/Table.tsx";
import { LoadFailed } from "../layout/Failed.tsx";
import styles from "./Admin.module.css";

const roles: ManagedUser["role"][] = ["solver", "setter", "admin"];

/** Users with what they may do. Nobody changes themselves, so that one admin is always left. */
export function UserTable({ me }: { me: string }) {
  const [q, setQ] = useState("");
  const [cursor, setCursor] = useState<string | undefined>(undefined);
  const users = useUsers(q, cursor);
  return (
    <div className={styles.tab}>
      <Filters label="Find users">
        <Field
          label="Name begins with"
          value={q}
          onChange={(event) => {
            setQ(event.target.value);
            setCursor(undefined);
          }}
        />
      </Filters>
      {users.isError ? (
        <LoadFailed what="the users" error={users.error} onRetry={() => void users.refetch()} />
      ) : !users.data ? (
        <Loading what="the users" lines={6} />
      ) : users.data.items.length === 0 ? (
        <Empty>
          <p>No user's name begins like this.</p>
        </Empty>
      ) : (
        <Rows items={users.data.items} stale={users.isPlaceholderData} me={me} />
      )}
      <Pager>
        {cursor !== undefined && <Button onClick={() => setCursor(undefined)}>First page</Button>}
        {users.data?.next_cursor && (
          <Button onClick={() => setCursor(users.data.next_cursor ?? undefined)}>Next page</Button>
        )}
      </Pager>
    </div>
  );
}

function Rows({ items, stale, me }: { items: ManagedUser[]; stale: boolean; me: string }) {
  const edit = useEditUser();
  return (
    <>
      {edit.isError && <LoadFailed what="the change" error={edit.error} onRetry={() => edit.reset()} />}
      <Table
        caption="Users"
        stale={stale}
        head={
          <>
            <th scope="col">Name</th>
            <th scope="col">Role</th>
            <th scope="col" data-wide>
              Since
            </th>
            <th scope="col">Access</th>
          </>
        }
      >
        {items.map((user) => (
          <tr key={user.id}>
            <td>
              <Link to="/u/$name" params={{ name: user.username }}>
                {user.username}
              </Link>
              {user.banned_at !== null && <span className={styles.silent}> kept out</span>}
            </td>
            <td>
              {user.id === me ? (
                `${user.role} (you)`
              ) : (
                <Select
                  label={`Role of ${user.username}`}
                  value={user.role}
                  onChange={(event) => {
                    const role = roles.find((one) => one === event.target.value);
                    if (role) edit.mutate({ id: user.id, role });
                  }}
                >
                  {roles.map((role) => (
                    <option key={role}>{role}</option>
                  ))}
                </Select>
              )}
            </td>
            <td data-wide>{formatTime(user.created_at)}</td>
            <td>
              {user.id !== me && (
                <Button onClick={() => edit.mutate({ id: user.id, banned: user.banned_at === null })}>
                  {user.banned_at === null ? "Keep out" : "Let in again"}
                  <span className="visually-hidden"> {user.username}</span>
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}
