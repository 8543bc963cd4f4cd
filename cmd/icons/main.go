// Command icons draws Counterpoint's icon, two quotation marks that face each
// other, as SVG and as PNG, from one description. Its results are committed.
package main

//go:generate go run . ../../web/static/icons

import (
	"fmt"
	"image/png"
	"os"
	"path/filepath"
)

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: icons DIR")
		os.Exit(2)
	}
	if err := write(os.Args[1]); err != nil {
		fmt.Fprintln(os.Stderr, "icons:", err)
		os.Exit(1)
	}
}

func write(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "icon.svg"), []byte(svg()), 0o644); err != nil {
		return err
	}
	pictures := []struct {
		name string
		size int
		icon drawing
	}{
		{"icon-192.png", 192, rounded()},
		{"icon-512.png", 512, rounded()},
		{"icon-maskable-512.png", 512, maskable()},
	}
	for _, p := range pictures {
		if err := writePNG(filepath.Join(dir, p.name), p.icon, p.size); err != nil {
			return err
		}
	}
	return nil
}

func writePNG(name string, icon drawing, size int) error {
	out, err := os.Create(name)
	if err != nil {
		return err
	}
	encoder := png.Encoder{CompressionLevel: png.BestCompression}
	if err := encoder.Encode(out, icon.raster(size)); err != nil {
		out.Close()
		return err
	}
	return out.Close()
}
