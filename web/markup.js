// What markup may become elements: the templates that the program was compiled with (Leptos makes the parts
// of a view that never change from one text), and nothing that acts, loads or leads away.
//
// The list is short on purpose. What is not on it is refused, and the fault is seen at the first start.
const TAGS = new Set((
  "a abbr article aside b bdi blockquote br button caption cite code col colgroup dd details dfn dialog div dl dt em " +
  "fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i input kbd label legend li main mark meter nav " +
  "ol optgroup option output p pre progress q s samp search section select small span strong sub summary sup table tbody td " +
  "textarea tfoot th thead time tr u ul var wbr " +
  "circle clipPath defs desc ellipse g line linearGradient marker mask path pattern polygon polyline rect stop svg symbol text title tspan"
).split(" "));

// No `on…`, `src`, `srcdoc`, `style`, `action`: none of these is here.
const ATTRIBUTES = new Set((
  "abbr autocapitalize autocomplete autofocus checked class colspan datetime dir disabled download enterkeyhint for headers " +
  "hidden high id inert inputmode label lang list low max maxlength min minlength multiple name open optimum pattern " +
  "placeholder readonly rel required reversed role rows rowspan scope selected size spellcheck start step tabindex target " +
  "title translate type value wrap xmlns " +
  "cx cy d dx dy fill fill-opacity fill-rule focusable gradientUnits height markerHeight markerWidth offset opacity orient " +
  "patternTransform patternUnits points preserveAspectRatio r refX refY rx ry stop-color stroke stroke-dasharray " +
  "stroke-linecap stroke-linejoin stroke-opacity stroke-width text-anchor transform viewBox width x x1 x2 y y1 y2"
).split(" "));

const isNamed = (name) => ATTRIBUTES.has(name) || /^(aria|data)-[a-z-]+$/.test(name);

// A link may lead to a part of this page or to a file in its folder.
const LINK = /^(#[^\s:]*|[\w-]+(\/[\w-]+)?\.(html|csv|json))$/;

const TAG = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?: [a-zA-Z][\w-]*(?:="[^"<>]*")?)*) ?\/?>/;
const ATTRIBUTE = / ([a-zA-Z][\w-]*)(?:="([^"<>]*)")?/g;

/** Whether `text` is only such markup. */
export function isHarmless(text) {
  let rest = text;
  for (let at = rest.indexOf("<"); at >= 0; at = rest.indexOf("<")) {
    rest = rest.slice(at);
    const [tag, closes, name, attributes] = TAG.exec(rest) ?? [];
    if (!tag || !TAGS.has(name) || (closes && attributes)) return false;
    for (const [, attribute, value] of attributes.matchAll(ATTRIBUTE)) {
      if (attribute === "href" ? name !== "a" || !LINK.test(value ?? "") : !isNamed(attribute)) return false;
    }
    rest = rest.slice(tag.length);
  }
  return true;
}
