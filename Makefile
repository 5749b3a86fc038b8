# KAP Explorer. `make help` lists what there is.
# Two commands matter: `make serve` (build everything and open it) and `make test` (check everything).

PORT ?= 8080
export PATH := $(CURDIR)/target/tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)

.PHONY: help serve dev build dist handout test engines bench tools clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

serve: tools ## Build the release page from nothing and serve it at http://localhost:8080 (PORT=…)
	@trunk serve --release --locked --no-autoreload --port $(PORT)

dev: tools ## Build a debug page, serve it, rebuild and reload at every change
	@trunk serve --port $(PORT)

build: tools ## Build the release page into dist/ and print its sizes
	@trunk build --release --locked
	@node tools/sizes.mjs

dist: build ## Make dist/ ready to publish: compressed twins and header files (docs/hosting.md)
	@node tools/dist.mjs

handout: build ## Make dist/kap-explorer.html: the whole explorer in one file, for a USB stick or an e-mail
	@ls -l dist/kap-explorer.html

test: ## Check everything: format, lints, native tests, data, sizes, the page in a real browser
	@tools/test.sh

engines: build ## Run the journeys that matter in Firefox and WebKit (make test does, too)
	@tools/engines.sh
	@node --test --test-reporter=spec tests/engines/journeys.test.mjs

bench: tools ## Time the engine beside crossfilter2, and the page beside the same job built with other libraries
	@tools/bench.sh

tools: ## Install what the build needs (nothing outside this folder but the Rust toolchain)
	@tools/setup.sh

clean: ## Remove everything that was built or installed here
	rm -rf target dist node_modules test-results
