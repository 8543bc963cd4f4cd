package argmap_test

import (
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

func TestPicturesToTakeAlong(t *testing.T) {
	page := open(t, "#/map/sample")
	page.Click("button", "Save picture")
	path := page.Download(func() { page.Click("button", "Save as SVG") })
	if filepath.Ext(path) != ".svg" {
		t.Errorf("the picture is called %s", path)
	}
	width, height, texts := readSVG(t, path)
	if texts < 40 {
		t.Errorf("the picture has %d texts", texts)
	}
	page.Click("button", "Save picture")
	page.Click("radio", "Dark")
	drawn := page.Download(func() { page.Click("button", "Save as PNG") })
	file, err := os.Open(drawn)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	picture, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size.X != 2*width || size.Y != 2*height {
		t.Errorf("the PNG is %v, want twice %d × %d", size, width, height)
	}
	if r, g, b, _ := picture.At(3, 3).RGBA(); r>>8 != 0x17 || g>>8 != 0x18 || b>>8 != 0x1b {
		t.Errorf("the dark picture’s paper is %x %x %x", r>>8, g>>8, b>>8)
	}
	page.WaitGone("dialog", "Save the picture")
}

// readSVG decodes a picture.
func readSVG(t *testing.T, path string) (width, height, texts int) {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for decoder := xml.NewDecoder(file); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return width, height, texts
		}
		if err != nil {
			t.Fatal(err)
		}
		start, ok := token.(xml.StartElement)
		switch {
		case ok && start.Name.Local == "text":
			texts++
		case ok && start.Name.Local == "svg" && width == 0:
			for _, a := range start.Attr {
				switch a.Name.Local {
				case "width":
					width, _ = strconv.Atoi(a.Value)
				case "height":
					height, _ = strconv.Atoi(a.Value)
				}
			}
		}
	}
}
