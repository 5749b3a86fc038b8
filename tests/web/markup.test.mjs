// Which markup may become elements, without a browser.
//
//   node --test tests/web/
import assert from "node:assert/strict";
import { test } from "node:test";
import { isHarmless } from "../../web/markup.js";

const harmless = [
  "",
  "only text, with an &amp; and a > in it",
  '<p class="lead">One <strong>word</strong>.<br>And more.</p>',
  '<button type="button" class="button" aria-label="Close &quot;it&quot;" data-close disabled>×</button>',
  '<input type="checkbox" id="a" checked>',
  '<svg viewBox="0 0 4 4" aria-hidden="true" focusable="false"><path d="M0 0L4 4" stroke-width="2"></path><circle cx="1" cy="1" r="1"/></svg>',
  '<a href="#route=iv&amp;page=map">Map</a>',
  '<a href="studies.html">All</a><a href="data/studies.csv" download>Table</a>',
];

const harmful = [
  "<img src=x onerror=alert(1)>", '<img alt="">', "<script>alert(1)</script>", "<style>p{}</style>", "<iframe></iframe>", "<object></object>", "<base>", '<meta charset="utf-8">',
  '<p onclick="alert(1)">a</p>', '<p style="color: red">a</p>', '<p class=unquoted>a</p>', "<p class='single'>a</p>", '<p\tclass="a">b</p>', '<p/class="a">b</p>',
  '<a href="javascript:alert(1)">a</a>', '<a href="//example.org">a</a>', '<a href="https://example.org">a</a>', '<a href="data:text/html,a">a</a>', '<a href="java&#115;cript:alert(1)">a</a>', "<a href>a</a>",
  '<button formaction="#a">a</button>', '<button popovertarget="a">a</button>', '<form action="#a"></form>', '<input type="image" src="x">', '<svg><use href="#a"></use></svg>', '<svg><a href="#a"></a><set attributeName="href"></set></svg>',
  "<!-- a comment -->", "<!doctype html>", "<template><p></p></template>", "<math></math>", "<noscript><p></noscript>", "</p onclick>", "a < b", "<p", "<x-element></x-element>",
];

test("templates pass", () => {
  for (const text of harmless) assert.ok(isHarmless(text), text);
});

test("what acts, loads or leads away is refused, also inside of what is harmless", () => {
  for (const text of harmful) {
    assert.equal(isHarmless(text), false, text);
    assert.equal(isHarmless(`<div class="a">before ${text} after</div>`), false, text);
  }
});
