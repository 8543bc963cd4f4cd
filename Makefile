# Needs Go and make only. Flags for run: make run ARGS="--addr 127.0.0.1:9000"

.PHONY: run build test test-peers bench bench-wasm clean help

run: build ## build Counterpoint and serve it at http://127.0.0.1:8000
	bin/counterpoint serve $(ARGS)

build: ## build bin/counterpoint, with the page inside, and print the client's size
	go run ./cmd/pack
	go build -trimpath -o bin/counterpoint ./cmd/counterpoint

test: ## check and test everything, in a browser too
	@go build -o bin/check ./cmd/check && bin/check

test-peers: ## ask other programs what they make of the exports; needs Node.js with npm
	go run ./cmd/peers

bench: ## measure what must stay fast
	go test -run '^$$' -bench . -benchmem ./pkg/...
	go run ./cmd/pack && go test -run '^$$' -bench . -benchtime 3x ./components/revision
	@if command -v node >/dev/null; then $(MAKE) -s bench-wasm; \
		else echo "What must be fast in the browser is measured with Node.js, which is not here."; fi

bench-wasm:
	GOOS=js GOARCH=wasm go test -run '^$$' -bench 'ResolveAll/^1MB' -benchmem \
		-exec "$$(go env GOROOT)/lib/wasm/go_js_wasm_exec" ./pkg/anchor
	GOOS=js GOARCH=wasm go test -run '^$$' -bench Formats -benchmem \
		-exec "$$(go env GOROOT)/lib/wasm/go_js_wasm_exec" ./pkg/export
	GOOS=js GOARCH=wasm go test -run '^$$' -bench 1000 -benchmem \
		-exec "$$(go env GOROOT)/lib/wasm/go_js_wasm_exec" ./pkg/argdown ./pkg/aif

clean: ## remove what was built
	rm -rf bin web/dist/*

help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1	/p' Makefile
