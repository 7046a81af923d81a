import { getRouteApi, Link } from "@tanstack/react-router";
import { signIn } from "../../api/session.ts";
import { useTitle } from "../../lib/title.ts";
import { Field } from "../../ui/Field.tsx";
import { Page } from "../../ui/Page.tsx";
import styles from "./Auth.module.css";
import { AuthForm, field } from "./AuthForm.tsx";

const route = getRouteApi("/sign-in");

export function SignInPage() {
  useTitle("Sign in");
  const search = route.useSearch();
  return (
    <Page title="Sign in" narrow>
      <AuthForm
        action="Sign in"
        returnTo={search.return_to}
        send={(form) => signIn({ login: field(form, "login"), password: field(form, "password") })}
      >
        {(errorOf) => (
          <>
            <Field
              label="User name or e-mail"
              name="login"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              required
              error={errorOf("login")}
            />
            <Field
              label="Password"
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
        New here?{" "}
        <Link to="/sign-up" search={search}>
          Sign up
        </Link>
        . Code that you have written stays in this browser meanwhile.
      </p>
    </Page>
  );
}
