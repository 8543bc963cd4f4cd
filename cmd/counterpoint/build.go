package main

import (
	"fmt"

	"counterpoint/web"
	"counterpoint/web/site"
)

type buildCommand struct {
	Out string `required:"" placeholder:"DIR" help:"Folder to write to; it is made where it is missing."`
}

// Run writes the site.
func (c *buildCommand) Run(out output) error {
	files, err := web.Files()
	if err != nil {
		return err
	}
	if err := site.Write(files, c.Out); err != nil {
		return err
	}
	fmt.Fprintf(out, "Counterpoint is in %s: serve it from any path\n", c.Out)
	return nil
}
