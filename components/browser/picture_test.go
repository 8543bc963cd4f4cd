package browser_test

import (
	"testing"

	"counterpoint/components/browser"
)

func TestAPictureIsDrawnAsLargeAsItCanBe(t *testing.T) {
	for _, c := range []struct {
		width, height int
		wantW, wantH  int
		ok            bool
	}{
		{600, 400, 1200, 800, true},
		{10_000, 500, browser.CanvasSide, 819, true},
		{500, 10_000, 819, browser.CanvasSide, true},
		{12_000, 12_000, 10_954, 10_954, true},
		{40_000, 500, browser.CanvasSide, 204, false},
	} {
		w, h, ok := browser.Scaled(c.width, c.height, 2)
		if w != c.wantW || h != c.wantH || ok != c.ok {
			t.Errorf("%d × %d became %d × %d, %v; want %d × %d, %v", c.width, c.height, w, h, ok, c.wantW, c.wantH, c.ok)
		}
	}
}
