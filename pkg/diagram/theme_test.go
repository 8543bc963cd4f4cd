package diagram_test

import (
	"math"
	"strconv"
	"testing"

	"counterpoint/pkg/diagram"
)

// The least contrast of text (Web Content Accessibility Guidelines 2.2, 1.4.3).
const least = 4.5

func TestTextCanBeRead(t *testing.T) {
	for name, theme := range map[string]diagram.Theme{"light": diagram.Light, "dark": diagram.Dark} {
		for _, on := range []string{theme.Paper, theme.Card} {
			for _, colour := range []string{theme.Ink, theme.Quiet, theme.Claim, theme.Evidence, theme.Rebuttal, theme.Note} {
				if c := contrast(t, colour, on); c < least {
					t.Errorf("%s: %s on %s has a contrast of %.2f", name, colour, on, c)
				}
			}
		}
	}
}

func contrast(t *testing.T, a, b string) float64 {
	p, q := luminance(t, a)+.05, luminance(t, b)+.05
	return max(p, q) / min(p, q)
}

func luminance(t *testing.T, colour string) float64 {
	rgb, err := strconv.ParseUint(colour[1:], 16, 32)
	if err != nil {
		t.Fatal(err)
	}
	linear := func(shift int) float64 {
		v := float64(rgb>>shift&255) / 255
		if v <= .04045 {
			return v / 12.92
		}
		return math.Pow((v+.055)/1.055, 2.4)
	}
	return .2126*linear(16) + .7152*linear(8) + .0722*linear(0)
}
