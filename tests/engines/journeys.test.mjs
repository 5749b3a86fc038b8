// The journeys that matter in Firefox and WebKit, on the release build below a path; `make test` runs them.
//
//   node --test --test-reporter=spec tests/engines/journeys.test.mjs
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { serverOf } from "../../tools/serve.mjs";
import { downloads, engines, repository } from "./engines.mjs";
import { By, Key, Reader } from "./reader.mjs";

/** The text of each page of a PDF, where there is a program that reads it. */
const paperText = (() => {
  const read = (pdf) => spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
  return read("").error ? null : (pdf) => read(pdf).stdout.split("\f").filter((page) => page.trim());
})();

const dist = process.env.DIST ?? path.join(repository, "dist");
const BASE = "/some/sub-path/";
const PAGES = { Map: "Evidence map", Results: "What was compared", Studies: "Studies", "In words": "In plain words", Data: "What was found", Learn: "Lessons", Explore: "Route and number of ketamine sessions" };

/** The pictures of Explore, as their marks are drawn. */
const PICTURES = "return [...document.querySelectorAll('.glance .picture canvas')].filter((it) => it.getContext('2d').getImageData(0, 0, it.width, it.height).data.some(Boolean)).length";

/** What a style sheet asks for and this engine throws away. */
async function thrownAway(reader) {
  return reader.run(`
    const sheet = [...document.querySelectorAll("link[rel=stylesheet]")][0].href;
    const lost = [];
    const done = arguments[0];
    return fetch(sheet).then((it) => it.text()).then((text) => {
      const plain = text.replace(/\\/\\*[^]*?\\*\\//g, "").replace(/"(?:[^"\\\\\\\\]|\\\\\\\\.)*"/g, '""');
      for (const [, body] of plain.matchAll(/\\{([^{}]*)\\}/g)) {
        for (const declaration of body.split(/;(?![^(]*\\))/)) {
          const at = declaration.indexOf(":");
          const [name, value] = [declaration.slice(0, at).trim(), declaration.slice(at + 1).replace(/!important/, "").trim()];
          if (at > 0 && !name.startsWith("--") && !CSS.supports(name, value)) lost.push(name + ": " + value);
        }
      }
      return [...new Set(lost)];
    });`);
}

for (const engine of engines) {
  describe(engine.name, { skip: engine.missing }, () => {
    const saved = downloads();
    let server, running, reader;
    before(async () => {
      server = serverOf(dist, BASE);
      await new Promise((done) => server.listen(0, done));
      running = await engine.start(saved);
      await running.driver.manage().window().setRect({ width: 1440, height: 960 });
      reader = new Reader(running.driver, `http://127.0.0.1:${server.address().port}${BASE}`);
    });
    after(async () => {
      await running?.stop();
      server?.close();
      server?.closeAllConnections();
      saved.remove();
    });

    test("it starts, draws its charts, and asks for no file twice", async () => {
      await reader.open();
      await reader.says(/^15 of 15 studies/);
      await reader.until(() => reader.run(PICTURES), (count) => count === 5, "five charts are drawn");
      // By the page itself: the worker then fetches all for its copy.
      const asked = await reader.run("return performance.getEntriesByType('resource').map((it) => it.name)");
      const twice = asked.filter((url, at) => asked.indexOf(url) < at);
      assert.ok(asked.length > 5);
      assert.deepEqual(twice, []);
    });

    test("no declaration of the style sheet is thrown away unnoticed", async () => {
      // What an engine does without, by design: each has its reason.
      const known = [
        /^(-webkit-|-moz-)/, // for one engine alone
        /^(appearance|accent-color|forced-color-adjust|print-color-adjust|scrollbar-width|scrollbar-gutter|content-visibility|contain-intrinsic|text-wrap|hyphens|text-size-adjust)/, // a finer look
      ];
      const lost = await thrownAway(reader);
      assert.deepEqual(lost.filter((it) => !known.some((pattern) => pattern.test(it))), []);
    });

    test("a filter changes the sentence and the address, and Back undoes it", async () => {
      await reader.open();
      await reader.check("route", "im");
      await reader.says(/^3 of 15 studies/);
      await reader.at(/#route=im$/);
      await running.driver.navigate().back();
      await reader.says(/^15 of 15 studies/);
    });

    test("what one presses stays where it is", async () => {
      await reader.open();
      await reader.until(() => reader.run(PICTURES), (count) => count === 5, "five charts are drawn");
      const box = await reader.find(By.id("facet-comparison-nothing-no-comparison-group"));
      // As it is painted, not between two frames.
      const top = () => reader.run("return new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(() => painted(Math.round(arguments[0].getBoundingClientRect().top)))))", box);
      const before = await top();
      for (let times = 0; times < 3; times += 1) {
        await box.click();
        await reader.until(() => reader.run("return document.querySelector('.sentence').textContent.includes('15 of 15')"), (whole) => whole === (times % 2 === 1));
        assert.ok(Math.abs((await top()) - before) <= 1, `it moved from ${before} to ${await top()}`);
      }
    });

    test("each page opens by its name", async () => {
      await reader.open();
      for (const [title, heading] of Object.entries(PAGES)) {
        await reader.go(title);
        await reader.sees("main :is(h2, h3)", heading);
      }
    });

    test("a mark of a chart filters when it is pressed", async () => {
      await reader.open();
      await reader.until(() => reader.run(PICTURES), (count) => count === 5, "five charts are drawn");
      const canvas = await reader.find(By.css("#figure-diagnoses canvas"));
      const { width } = await canvas.getRect();
      // The first bar begins a little right of the names.
      await running.driver.actions().move({ origin: canvas, x: Math.round(width * 0.02), y: -60 }).click().perform();
      await reader.at(/condition=|diagnosis=/);
    });

    test("the map is walked by arrow keys, and Enter keeps the studies of a cell", async () => {
      await reader.open("page=map");
      const corner = await reader.find(By.css(".map [data-at='0,0']"));
      await reader.run("arguments[0].focus()", corner);
      await reader.keys(Key.ARROW_DOWN, Key.ARROW_RIGHT);
      await reader.until(() => reader.run("return document.activeElement.dataset.at"), (at) => at === "1,1", "the first cell has the keyboard");
      await reader.keys(Key.ENTER);
      await reader.at(/condition=.*family=|family=.*condition=/);
    });

    test("heads of columns can be read: none covers another", async () => {
      for (const page of ["results", "data"]) {
        await reader.open(`place=included-inferred,published-since-the-review&page=${page}`);
        await reader.sees(".grid thead th", "");
        const covered = await reader.run(`
          const boxes = [...document.querySelectorAll(".grid thead th:not(:first-child) .grid-head")].map((it) => it.getBoundingClientRect());
          return boxes.slice(1).filter((box, at) => box.left < boxes[at].right - 1).length;`);
        assert.equal(covered, 0, page);
        const upright = await reader.run("const { width, height } = document.querySelector('.grid thead th:nth-child(2) .grid-head').getBoundingClientRect(); return height > width;");
        assert.ok(upright, page);
      }
    });

    test("a study opens its card; where from? answers for a number", async () => {
      await reader.open("page=studies");
      await reader.press("a", "Dore 2019");
      await reader.sees("dialog[open] h2", "Dore 2019");
      await reader.keys(Key.ESCAPE);
      await reader.until(() => reader.run("return document.querySelectorAll('dialog[open]').length"), (count) => count === 0, "the card is closed");
      await reader.press("button", "Where do these numbers come from?");
      await reader.sees("dialog[open]", "570");
    });

    test("a lesson goes on from step to step; a guess is answered", async () => {
      await reader.open("lesson=studied.1");
      await reader.press("button", "Next");
      await reader.at(/lesson=studied\.2/);
      await reader.open("page=learn");
      await reader.press("button", "Take the quiz");
      await reader.sees(":is(h3, h4)", "Question 1 of 10");
      const box = await reader.find(By.css("input[role=spinbutton].quiz-number"));
      await box.sendKeys("٣");
      await reader.press("button", "Show the answer");
      await reader.sees("main", "Your guess and the data");
    });

    test("what is printed is in the page when the printer is called, and until the reader goes on", async () => {
      await reader.open("route=im");
      // Not `globalThis`: in Firefox that is the driver's own, and the page would call the real printer.
      await reader.run(`
        window.print = () => {
          dispatchEvent(new Event("beforeprint"));
          dispatchEvent(new Event("afterprint"));
          window.printed = [...document.querySelectorAll("#handout img")].filter((it) => it.complete && it.naturalWidth > 0).length;
        };`);
      await reader.press("button", "Take away");
      await reader.press("button", "Print a hand-out", "//dialog");
      await reader.until(() => reader.run("return window.printed ?? 0"), (count) => count === 2, "both figures are printed");
      assert.match(await reader.run("return document.getElementById('handout')?.textContent ?? ''"), /3 of 15 studies/);
      if (paperText && engine.name === "Firefox") {
        const pages = paperText(Buffer.from(await running.driver.printPage({ background: true }), "base64"));
        assert.ok(pages.length >= 2);
        for (const page of pages) assert.match(page, /not medical advice · nothing is pooled\s*$/);
      }
      await reader.keys(Key.ESCAPE);
      await reader.until(() => reader.run("return document.getElementById('handout')"), (it) => it === null, "the hand-out is away");
    });

    test("presenting shows the chart and little else", async () => {
      await reader.open("present=time-line");
      await reader.sees(".figure", "When the studies were published");
      await reader.until(() => reader.run("return document.querySelector('nav[aria-label=Pages]')?.getClientRects().length ?? 0"), (count) => count === 0, "the bar is away");
    });

    test("each kind of file is taken away, and can be read", async () => {
      await reader.open("route=im");
      await reader.press("button", "Take away");
      const take = async (name, ending, check) => {
        await reader.press("button", name, "//dialog");
        check(await saved.file(ending));
      };
      await take("Studies as CSV", ".csv", (file) => assert.match(file.toString("utf8"), /study_id/));
      await take("JSON", ".json", (file) => assert.ok(JSON.parse(file.toString("utf8"))));
      await take("RIS citations", ".ris", (file) => assert.match(file.toString("utf8"), /^TY {2}- /m));
      await take("BibTeX citations", ".bib", (file) => assert.match(file.toString("utf8"), /@article/));
      await take("Zip archive", ".zip", (file) => assert.equal(file.subarray(0, 2).toString(), "PK"));
      await take("SVG Evidence map", ".svg", (file) => assert.match(file.toString("utf8"), /<svg/));
      await take("PNG Evidence map", ".png", (file) => assert.equal(file.subarray(1, 4).toString(), "PNG"));
    });

    test("one figure alone stands in a frame of another page", async () => {
      await reader.open("embed=diagnoses&route=iv");
      await reader.sees(".figure", "Diagnoses of the people studied");
      assert.equal(await reader.run("return document.querySelectorAll('nav[aria-label=Pages]').length"), 0);
    });

    test("dark is dark", async () => {
      await reader.open();
      await reader.press("button", "More");
      await reader.press("label", "Dark");
      const ground = () => reader.run("return getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)");
      await reader.until(ground, (parts) => parts.every((part) => part < 60), "the ground is dark");
      await reader.run("localStorage.clear()");
    });

    test("the explorer in one file opens from a stick", async () => {
      const file = new Reader(running.driver, pathToFileURL(path.join(dist, "kap-explorer.html")).href);
      await file.open("route=iv");
      await file.says(/^10 of 15 studies/);
      await file.until(() => file.run(PICTURES), (count) => count === 5, "five charts are drawn");
    });

    test("once it was open it opens again without a server", async () => {
      await reader.open();
      await reader.sees("footer", "Ready to work offline.");
      server.close();
      server.closeAllConnections();
      await reader.open("route=iv&page=results");
      await reader.says(/^10 of 15 studies/);
      await reader.sees("main h2", "What was compared");
    });
  });
}

