# What other scripts of this folder ask of Debian: source it.

# Whether packages can be installed here.
may_install() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; }

# install_packages WHAT PACKAGE…: says what is installed, and fails where it cannot be.
install_packages() {
  echo "Installing $1 from Debian's packages"
  shift
  { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"; } >/dev/null
}
