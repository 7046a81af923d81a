import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useEditUser, useUsers } from "../../api/admin.ts";
import type { ManagedUser } from "../../api/types.ts";
import { formatTime } from "../../lib/format.ts";
import { m } from "../../messages/index.ts";
import { staff } from "../../messages/staff.ts";
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
      <Filters label={staff.admin.findUsers}>
        <Field
          label={staff.admin.nameBegins}
          value={q}
          onChange={(event) => {
            setQ(event.target.value);
            setCursor(undefined);
          }}
        />
      </Filters>
      {users.isError ? (
        <LoadFailed what={m.common.things.users} error={users.error} onRetry={() => void users.refetch()} />
      ) : !users.data ? (
        <Loading what={m.common.things.users} lines={6} />
      ) : users.data.items.length === 0 ? (
        <Empty>
          <p>{staff.admin.noUser}</p>
        </Empty>
      ) : (
        <Rows items={users.data.items} stale={users.isPlaceholderData} me={me} />
      )}
      <Pager>
        {cursor !== undefined && <Button onClick={() => setCursor(undefined)}>{m.common.firstPage}</Button>}
        {users.data?.next_cursor && (
          <Button onClick={() => setCursor(users.data.next_cursor ?? undefined)}>{m.common.nextPage}</Button>
        )}
      </Pager>
    </div>
  );
}

function Rows({ items, stale, me }: { items: ManagedUser[]; stale: boolean; me: string }) {
  const edit = useEditUser();
  return (
    <>
      {edit.isError && <LoadFailed what={m.common.things.change} error={edit.error} onRetry={() => edit.reset()} />}
      <Table
        caption={staff.admin.tabs.users}
        stale={stale}
        head={
          <>
            <th scope="col">{m.common.head.name}</th>
            <th scope="col">{staff.admin.role}</th>
            <th scope="col" data-wide>
              {staff.admin.since}
            </th>
            <th scope="col">{staff.admin.access}</th>
          </>
        }
      >
        {items.map((user) => (
          <tr key={user.id}>
            <td>
              <Link to="/u/$name" params={{ name: user.username }}>
                {user.username}
              </Link>
              {user.banned_at !== null && <span className={styles.silent}> {staff.admin.keptOut}</span>}
            </td>
            <td>
              {user.id === me ? (
                staff.admin.you(m.common.roles[user.role])
              ) : (
                <Select
                  label={staff.admin.roleOf(user.username)}
                  value={user.role}
                  onChange={(event) => {
                    const role = roles.find((one) => one === event.target.value);
                    if (role) edit.mutate({ id: user.id, role });
                  }}
                >
                  {roles.map((role) => (
                    <option key={role} value={role}>
                      {m.common.roles[role]}
                    </option>
                  ))}
                </Select>
              )}
            </td>
            <td data-wide>{formatTime(user.created_at)}</td>
            <td>
              {user.id !== me && (
                <Button onClick={() => edit.mutate({ id: user.id, banned: user.banned_at === null })}>
                  {user.banned_at === null ? staff.admin.keepOut : staff.admin.letIn}
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
