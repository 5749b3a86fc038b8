// Makes the built folder ready for hosts: compressed twins beside the files, and the files that tell
// Netlify, Cloudflare Pages, Apache and GitHub Pages how to send them. Also writes hosting/nginx.conf.
//
//   node tools/dist.mjs [folder]
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { cacheControl, commonHeaders, governed, hashedName, headerPolicy, mediaTypes, textTypes } from "./policy.mjs";
import { filesIn } from "./precache.mjs";

const byHand = "Written by tools/dist.mjs from tools/policy.mjs: change it there.";
const worthIt = new RegExp(`\\.(${Object.keys(mediaTypes).filter((type) => type !== "png").join("|")})$`);
const ofServers = /^_headers$|^\.|\.(br|gz)$/;
const hashed = new RegExp(hashedName);
const escaped = (name) => name.replaceAll(".", "\\.");
const policyIs = `Content-Security-Policy "${headerPolicy}"`;

/** Writes `.br` and `.gz` beside each file that gets smaller by it, and gives back how many. Older twins go. */
function writeTwins(folder) {
  for (const twin of filesIn(folder).filter((file) => /\.(br|gz)$/.test(file))) rmSync(path.join(folder, twin));
  const ways = {
    ".br": (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
    ".gz": (bytes) => gzipSync(bytes, { level: 9 }),
  };
  let written = 0;
  for (const file of filesIn(folder).filter((file) => worthIt.test(file) && !ofServers.test(file))) {
    const bytes = readFileSync(path.join(folder, file));
    for (const [ending, pack] of Object.entries(ways)) {
      const packed = pack(bytes);
      if (packed.length >= bytes.length) continue;
      writeFileSync(path.join(folder, file + ending), packed);
      written += 1;
    }
  }
  return written;
}

/**
 * `_headers` of Netlify and Cloudflare Pages, for a folder published at the root of its host. Both join
 * the headers of all rules that match, so no two rules here set the same header for the same file.
 */
export function netlifyHeaders(files) {
  const rule = (where, headers) => [where, ...headers.map((header) => `  ${header}`)];
  const kept = files.filter((file) => !ofServers.test(file));
  const folders = [...new Set(kept.filter((file) => file.includes("/")).map((file) => `/${file.split("/")[0]}/*`))];
  const top = kept.filter((file) => !file.includes("/")).map((file) => `/${file}`);
  return [
    `# ${byHand}`,
    ...rule("/*", Object.entries(commonHeaders).map(([name, value]) => `${name}: ${value}`)),
    ...["/", ...top, ...folders].flatMap((where) => rule(where, [
      `Cache-Control: ${hashed.test(where) ? cacheControl.hashed : cacheControl.other}`,
      ...(where === "/" || governed.includes(where.slice(1)) ? [`Content-Security-Policy: ${headerPolicy}`] : []),
      ...(where.endsWith(".wasm") ? [`Content-Type: ${mediaTypes.wasm}`] : where.endsWith(".webmanifest") ? [`Content-Type: ${mediaTypes.webmanifest}`] : []),
    ])),
  ].join("\n") + "\n";
}

/** `.htaccess` of Apache 2.4. Each part is skipped where its module is missing. */
export function apacheHeaders() {
  const packed = "(\\.(br|gz))?";
  return `# ${byHand}
# Needs AllowOverride FileInfo Indexes (or All) for this folder; uses mod_mime, mod_dir, mod_headers, mod_rewrite.
<IfModule mod_dir.c>
  DirectoryIndex index.html
</IfModule>
<IfModule mod_mime.c>
${Object.entries(mediaTypes).map(([ending, type]) => `  AddType ${type} .${ending}`).join("\n")}
  AddCharset utf-8 ${textTypes.map((ending) => `.${ending}`).join(" ")}
  # The twins have the type of the file that they stand for.
  RemoveType .br .gz
  AddEncoding br .br
  AddEncoding gzip .gz
</IfModule>
<IfModule mod_rewrite.c>
  RewriteEngine On
  # A program on its way encoded the "#" of a link: the part behind it is of the page, not of the path.
  RewriteCond %{REQUEST_URI} ^(.*/)(?:index\\.html)?#([\\w.,=&;:~%-]*)$
  RewriteRule ^ %1#%2 [R=302,NE,L]
  RewriteCond %{HTTP:Accept-Encoding} \\bbr\\b
  RewriteCond %{REQUEST_FILENAME}.br -f
  RewriteRule ^ %{REQUEST_URI}.br [L,E=no-gzip:1,E=no-brotli:1]
  RewriteCond %{HTTP:Accept-Encoding} \\bgzip\\b
  RewriteCond %{REQUEST_FILENAME}.gz -f
  RewriteRule ^ %{REQUEST_URI}.gz [L,E=no-gzip:1,E=no-brotli:1]
</IfModule>
<IfModule mod_headers.c>
${Object.entries(commonHeaders).map(([name, value]) => `  Header always set ${name} "${value}"`).join("\n")}
  # Not "always": a file that is missing today may be there tomorrow.
  Header set Cache-Control "${cacheControl.other}"
  <FilesMatch "${hashedName.replace("$", "")}${packed}$">
    Header set Cache-Control "${cacheControl.hashed}"
  </FilesMatch>
  <FilesMatch "^(${governed.map(escaped).join("|")})${packed}$">
    Header always set ${policyIs}
  </FilesMatch>
  <FilesMatch "\\.(${worthIt.source.match(/\((.*)\)/)[1]})${packed}$">
    Header merge Vary Accept-Encoding
  </FilesMatch>
</IfModule>
`;
}

/** What an nginx `location` or `server` includes. */
export function nginxHeaders() {
  return `# ${byHand}
# Include it in the server or location that serves the published folder, for example:
#
#   location /kap/ {
#     root /srv/www;            # the folder is /srv/www/kap
#     include kap-explorer.conf;
#   }
index index.html;
types {
${Object.entries(mediaTypes).map(([ending, type]) => `  ${type} ${ending};`).join("\n")}
}
charset utf-8;
charset_types ${textTypes.map((ending) => mediaTypes[ending]).filter((type) => type !== "text/html").join(" ")};

# A program on its way encoded the "#" of a link: the part behind it is of the page, not of the path.
if ($uri ~ "^(?<kap_page>/.*/)(?:index\\.html)?#(?<kap_rest>[A-Za-z0-9_.,=&;:~%-]*)$") { return 302 "$kap_page#$kap_rest"; }

# The compressed twins that \`make dist\` writes.
gzip_static on;
gzip_vary on;
# With the module ngx_brotli (Debian: libnginx-mod-http-brotli-static), a fifth smaller:
#brotli_static on;

# Not "always": a file that is missing today may be there tomorrow.
set $kap_cache "${cacheControl.other}";
if ($uri ~ "${hashedName}") { set $kap_cache "${cacheControl.hashed}"; }
add_header Cache-Control $kap_cache;

# Documents and the worker. Not kap-explorer.html: it brings a policy of its own.
set $kap_policy "";
if ($uri ~ "/(${governed.map(escaped).join("|")})$") { set $kap_policy "${headerPolicy}"; }
add_header Content-Security-Policy $kap_policy always;
${Object.entries(commonHeaders).map(([name, value]) => `add_header ${name} "${value}" always;`).join("\n")}
`;
}

/** Makes `folder` ready to be published, and gives back the number of twins. */
export function makeReady(folder) {
  writeFileSync(path.join(folder, "_headers"), netlifyHeaders(filesIn(folder)));
  writeFileSync(path.join(folder, ".htaccess"), apacheHeaders());
  writeFileSync(path.join(folder, ".nojekyll"), "");
  return writeTwins(folder);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = path.resolve(process.argv[2] ?? fileURLToPath(new URL("../dist", import.meta.url)));
  writeFileSync(fileURLToPath(new URL("../hosting/nginx.conf", import.meta.url)), nginxHeaders());
  const twins = makeReady(folder);
  const size = filesIn(folder).reduce((total, file) => total + statSync(path.join(folder, file)).size, 0);
  console.log(`  ${path.relative(process.cwd(), folder) || "."} is ready to publish: ${twins} compressed twins, ${(size / 1e6).toFixed(1)} MB in all`);
}
