import { defineConfig } from "@playwright/test";

/**
 * Tests in Debian's Chromium against a service that runs: `BASE_URL` says where, `CREDENTIALS` is the path of its
 * credentials.json. They make their own users, so that they may run many times on the same installation.
 */
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // One box a core judges their submissions; more at once would only queue behind each other.
  workers: 2,
  fullyParallel: true,
  // A verdict may have to wait for other submissions; nothing here waits longer than it must.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  retries: 0,
  forbidOnly: true,
  reporter: [["list"]],
  use: {
    baseURL: process.env.BASE_URL ?? "http://127.0.0.1:8080",
    browserName: "chromium",
    viewport: { width: 1366, height: 820 },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
