package library

import (
	"counterpoint/components/desk"
)

// welcomed is the setting that says that the sample was given once.
const welcomed = "welcomed"

// Welcome gives a newcomer the sample. Who removed it is not given it again.
func Welcome(d *desk.Desk) error {
	if d.Problem() != nil || d.Setting(welcomed) != "" {
		return nil
	}
	if err := AddSample(d); err != nil {
		return err
	}
	d.Forget()
	return d.SetSetting(welcomed, "yes")
}
