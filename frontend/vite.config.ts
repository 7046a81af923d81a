import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { budget } from "./build/budget.ts";
import { onlyWoff2 } from "./build/only-woff2.ts";

// `npm run dev` hands the API's paths to a running api; the built page is served by the api itself.
const api = process.env.API_URL ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react(), onlyWoff2(), budget()],
  build: {
    target: "es2022",
    // The content security policy has no `data:`, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { "/api": api, "/docs": api } },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
