package reader

import "testing"

func TestEachKeyDoesOneThing(t *testing.T) {
	does := map[string]string{}
	for _, c := range Commands {
		if len(c.Keys) == 0 || c.Does == "" {
			t.Errorf("%+v has no key or is not explained", c)
		}
		for _, key := range c.Keys {
			if other, ok := does[key]; ok {
				t.Errorf("%s is both %q and %q", key, other, c.Does)
			}
			does[key] = c.Does
			if _, nudge := nudges[key]; nudge == (c.run != nil) {
				t.Errorf("%s is not worked, or worked twice", key)
			}
		}
	}
	for key := range nudges {
		if does[key] == "" {
			t.Errorf("%s is not explained", key)
		}
	}
}
