package layout

// Options are the distances that a drawing keeps, and the shape that it strives for. What
// is 0 or less is as Default has it; only Abreast means any number then.
type Options struct {
	BoxGap   int  // between boxes side by side, where no edge passes between
	EdgeGap  int  // between an edge and what it passes, and between edges side by side
	LayerGap int  // between layers; it grows, up to three times, where edges run flat
	PartGap  int  // between parts that no edge connects
	Margin   int  // round it all
	Abreast  int  // how many boxes without other links stand side by side below one; more stand in two layers
	View     Size // the proportions of the place where it is shown
}

// Default is what suits boxes with a few lines of text, in pixels.
func Default() Options {
	return Options{BoxGap: 24, EdgeGap: 16, LayerGap: 56, PartGap: 48, Margin: 24, View: Size{3, 2}}
}

func (opt Options) orDefault() Options {
	def := Default()
	for _, o := range []struct{ given, def *int }{
		{&opt.BoxGap, &def.BoxGap},
		{&opt.EdgeGap, &def.EdgeGap},
		{&opt.LayerGap, &def.LayerGap},
		{&opt.PartGap, &def.PartGap},
		{&opt.Margin, &def.Margin},
		{&opt.View.Width, &def.View.Width},
		{&opt.View.Height, &def.View.Height},
	} {
		if *o.given <= 0 {
			*o.given = *o.def
		}
	}
	return opt
}
