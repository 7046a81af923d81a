/** Every route on one page. A search param is typed here once, and is the page's filter. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type SearchSchemaInput,
} from "@tanstack/react-router";
import { Failed } from "./pages/layout/Failed.tsx";
import { Layout } from "./pages/layout/Layout.tsx";
import { NotFound } from "./pages/not-found/NotFound.tsx";

type Search = Record<string, unknown> & SearchSchemaInput;

/** The named params that are words; anything else in the address is dropped. */
function words<K extends string>(search: Record<string, unknown>, names: readonly K[]): { [name in K]?: string } {
  const found: { [name in K]?: string } = {};
  for (const name of names) {
    const value = search[name];
    if ((typeof value === "string" && value !== "") || typeof value === "number") found[name] = String(value);
  }
  return found;
}

const root = createRootRoute({ component: Layout, notFoundComponent: () => <NotFound />, errorComponent: Failed });

const home = createRoute({
  getParentRoute: () => root,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/problems", replace: true });
  },
});

export const problemsRoute = createRoute({
  getParentRoute: () => root,
  path: "/problems",
  validateSearch: (search: Search) => words(search, ["q", "difficulty", "tag", "status", "sort", "cursor"]),
  component: lazyRouteComponent(() => import("./pages/problem-list/ProblemListPage.tsx"), "ProblemListPage"),
});

export const problemRoute = createRoute({
  getParentRoute: () => root,
  path: "/problems/$slug",
  component: lazyRouteComponent(() => import("./pages/problem/ProblemPage.tsx"), "ProblemPage"),
});

const setter = createRoute({
  getParentRoute: () => root,
  path: "/problems/$slug/setter",
  validateSearch: (search: Search) => words(search, ["tab", "from", "to", "cursor"]),
  component: lazyRouteComponent(() => import("./pages/setter/SetterPage.tsx"), "SetterPage"),
});

export const submissionsRoute = createRoute({
  getParentRoute: () => root,
  path: "/submissions",
  validateSearch: (search: Search) => words(search, ["problem", "verdict", "language", "mode", "cursor"]),
  component: lazyRouteComponent(() => import("./pages/submissions/SubmissionListPage.tsx"), "SubmissionListPage"),
});

export const submissionRoute = createRoute({
  getParentRoute: () => root,
  path: "/submissions/$id",
  component: lazyRouteComponent(() => import("./pages/submissions/SubmissionPage.tsx"), "SubmissionPage"),
});

export const sharedRoute = createRoute({
  getParentRoute: () => root,
  path: "/shared/$key",
  component: lazyRouteComponent(() => import("./pages/submissions/SharedPage.tsx"), "SharedPage"),
});

export const signInRoute = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search: Search) => words(search, ["return_to"]),
  component: lazyRouteComponent(() => import("./pages/auth/SignInPage.tsx"), "SignInPage"),
});

export const signUpRoute = createRoute({
  getParentRoute: () => root,
  path: "/sign-up",
  validateSearch: (search: Search) => words(search, ["return_to"]),
  component: lazyRouteComponent(() => import("./pages/auth/SignUpPage.tsx"), "SignUpPage"),
});

const upload = createRoute({
  getParentRoute: () => root,
  path: "/upload",
  validateSearch: (search: Search) => words(search, ["problem"]),
  component: lazyRouteComponent(() => import("./pages/imports/UploadPage.tsx"), "UploadPage"),
});

export const importRoute = createRoute({
  getParentRoute: () => root,
  path: "/imports/$id",
  component: lazyRouteComponent(() => import("./pages/imports/ImportPage.tsx"), "ImportPage"),
});

const languages = createRoute({
  getParentRoute: () => root,
  path: "/languages",
  component: lazyRouteComponent(() => import("./pages/languages/LanguagesPage.tsx"), "LanguagesPage"),
});

const tokens = createRoute({
  getParentRoute: () => root,
  path: "/tokens",
  component: lazyRouteComponent(() => import("./pages/tokens/TokensPage.tsx"), "TokensPage"),
});

export const adminRoute = createRoute({
  getParentRoute: () => root,
  path: "/admin",
  validateSearch: (search: Search) => words(search, ["tab"]),
  component: lazyRouteComponent(() => import("./pages/admin/AdminPage.tsx"), "AdminPage"),
});

export const profileRoute = createRoute({
  getParentRoute: () => root,
  path: "/u/$name",
  component: lazyRouteComponent(() => import("./pages/profile/ProfilePage.tsx"), "ProfilePage"),
});

export const compareRoute = createRoute({
  getParentRoute: () => root,
  path: "/compare",
  validateSearch: (search: Search) => words(search, ["from", "to"]),
  component: lazyRouteComponent(() => import("./pages/submissions/ComparePage.tsx"), "ComparePage"),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    problemsRoute,
    problemRoute,
    submissionsRoute,
    submissionRoute,
    sharedRoute,
    signInRoute,
    signUpRoute,
    setter,
    upload,
    importRoute,
    languages,
    tokens,
    adminRoute,
    profileRoute,
    compareRoute,
  ]),
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
