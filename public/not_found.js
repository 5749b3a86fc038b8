// For hosts that answer with 404.html: a program on its way may have encoded the "#" of a link, and the host then
// looks for a file of that name.
const at = location.href.search(/%23/i);
if (at > 0) location.replace(`${location.href.slice(0, at)}#${location.href.slice(at + 3)}`);
