#!/usr/bin/env bash
# Makes sure that there are web servers for the hosting tests. Without them those tests are skipped, and say so.
set -euo pipefail
. "$(dirname "$0")/debian.sh"
export PATH="$PATH:/usr/sbin:/sbin"
wanted=()
command -v nginx >/dev/null 2>&1 || wanted+=(nginx-light)
brotli=
for folder in /usr/lib/nginx/modules /usr/share/nginx/modules /usr/lib64/nginx/modules; do
  if [ -e "$folder/ngx_http_brotli_static_module.so" ]; then brotli=$folder; fi
done
[ -n "$brotli" ] || wanted+=(libnginx-mod-http-brotli-static)
command -v apache2 >/dev/null 2>&1 || wanted+=(apache2-bin)
[ ${#wanted[@]} -gt 0 ] || exit 0
if may_install; then
  # Only the programs are wanted: nothing is to be started on port 80.
  policy=/usr/sbin/policy-rc.d
  if [ ! -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$policy"
    chmod +x "$policy"
    trap 'rm -f "$policy"' EXIT
  fi
  install_packages "web servers for the hosting tests (about 10 seconds)" "${wanted[@]}" ||
    echo "They could not be installed: the tests on nginx or Apache will be skipped." >&2
else
  echo "Not installed: ${wanted[*]}. The tests on nginx or Apache will be skipped." >&2
fi
