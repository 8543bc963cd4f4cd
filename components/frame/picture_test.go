package frame_test

import (
	"flag"
	"image/png"
	"os"
	"testing"

	"counterpoint/components/internal/walk"
)

var update = flag.Bool("update", false, "take the README's picture anew")

const (
	picture                     = "../../web/picture/reader.png"
	pictureWidth, pictureHeight = 1280, 800
)

// The README shows the sample with a claim open: what the picture shows must be there to
// be seen, and the picture must be one of such a window.
func TestPicture(t *testing.T) {
	page := walk.Open(t, walk.Start(t), walk.Options{
		Width: pictureWidth, Height: pictureHeight, Address: "#/article/sample?highlight=sample-1",
	})
	page.WaitFor("dialog", "Claim: The plant has ended our nitrate problem.")
	page.WaitText("rebutted by")
	if *update {
		page.Screenshot(picture)
	}
	file, err := os.Open(picture)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	config, err := png.DecodeConfig(file)
	if err != nil {
		t.Fatal(err)
	}
	if config.Width != pictureWidth || config.Height != pictureHeight {
		t.Errorf("the picture is %d × %d, not %d × %d", config.Width, config.Height, pictureWidth, pictureHeight)
	}
}
