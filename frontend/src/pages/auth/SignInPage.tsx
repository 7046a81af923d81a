import { getRouteApi, Link } from "@tanstack/react-router";
import { signIn } from "../../api/session.ts";
import { useTitle } from "../../lib/title.ts";
import { m } from "../../messages/index.ts";
import { more } from "../../messages/more.ts";
import { Field } from "../../ui/Field.tsx";
import { Page } from "../../ui/Page.tsx";
import styles from "./Auth.module.css";
import { AuthForm, field } from "./AuthForm.tsx";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  useTitle(m.common.signIn);
  const search = route.useSearch();
  return (
    <Page title={m.common.signIn} narrow>
      <AuthForm
        action={m.common.signIn}
        returnTo={search.return_to}
        send={(form) => signIn({ login: field(form, "login"), password: field(form, "password") })}
      >
        {(errorOf) => (
          <>
            <Field
              label={more.auth.login}
              name="login"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              error={errorOf("login")}
            />
            <Field
              label={more.auth.password}
              name="password"
              type="password"
              autoComplete="current-password"
              required
              error={errorOf("password")}
            />
          </>
        )}
      </AuthForm>
      <p className={styles.other}>
        {more.auth.newHere}{" "}
        <Link to="/sign-up" search={search}>
          {m.common.signUp}
        </Link>
        . {more.auth.codeStays}
      </p>
    </Page>
  );
}
