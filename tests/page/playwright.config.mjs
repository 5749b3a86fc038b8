// The page tests: the release build in dist/, in the system's Chromium, served from a sub-path. No test is tried again.
import { defineConfig } from "@playwright/test";
import { executablePath } from "../../tools/chromium.mjs";

const port = Number(process.env.PAGE_TEST_PORT ?? 8137);

export default defineConfig({
  testDir: ".",
  outputDir: "../../test-results",
  snapshotPathTemplate: "{testDir}/outline/{arg}{ext}",
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: !!process.env.CI,
  reporter: [["list"]],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}/some/sub-path/`,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath,
      args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    },
  },
  webServer: {
    command: `node ../../tools/serve.mjs --port ${port} --base /some/sub-path/`,
    url: `http://localhost:${port}/some/sub-path/`,
    reuseExistingServer: false,
  },
});
