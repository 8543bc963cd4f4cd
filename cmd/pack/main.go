// Command pack builds the site that package web embeds: the client, compiled to
// WebAssembly; the files of web/static, filled in; and compressed forms of all
// that gains from them. It runs at the top of the repository (make build).
//
// It fails when the client outgrows its budget, so that nobody finds out late.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
)

// Where things are, from the top of the repository.
const (
	staticDir = "web/static"
	distDir   = "web/dist"
	workDir   = "bin/client" // the plain client and its compressed forms, by hash
)

// budget is the most that the client may weigh in brotli, in bytes: what it has, and a little
// room to grow, but too little for a compressor (30 KB), should an import bring one.
const budget = 1_785_000

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := pack(ctx); err != nil {
		fmt.Fprintln(os.Stderr, "pack:", err)
		os.Exit(1)
	}
}

func pack(ctx context.Context) error {
	wasm, err := buildClient(ctx)
	if err != nil {
		return err
	}
	packed, err := compressClient(wasm)
	if err != nil {
		return err
	}
	files, err := assemble(ctx, wasm)
	if err != nil {
		return err
	}
	if err := compressAll(files); err != nil {
		return err
	}
	files["app.wasm.br"], files["app.wasm.gz"] = packed.brotli, packed.gzip
	if err := writeDist(files); err != nil {
		return err
	}
	fmt.Printf("client: %.2f MB, %.2f MB brotli\n", megabytes(wasm), megabytes(packed.brotli))
	if len(packed.brotli) > budget {
		return fmt.Errorf("the client has %d bytes in brotli; the budget is %d", len(packed.brotli), budget)
	}
	return nil
}

func megabytes(content []byte) float64 { return float64(len(content)) / 1e6 }
