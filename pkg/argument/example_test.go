package argument_test

import (
	"fmt"

	"counterpoint/pkg/annotation"
	"counterpoint/pkg/argument"
)

func ExampleNew() {
	g := argument.New([]string{"claim", "rebuttal", "answer"}, []annotation.Link{
		{ID: "1", Type: annotation.Rebuts, From: "rebuttal", To: "claim"},
	})
	fmt.Println("claim", g.Standing("claim"))

	change := g.PutLink(annotation.Link{ID: "2", Type: annotation.Disputes, From: "answer", To: "1"})
	for _, id := range change.Statements {
		fmt.Println(id, g.Standing(id))
	}
	for _, attack := range g.Why("claim") {
		if attack.Undercut {
			fmt.Printf("%s: what %s says of it is no rebuttal, says %s\n", attack.To, attack.From, g.WhyLink(attack.Link)[0].From)
		}
	}
	// Output:
	// claim rebutted
	// claim stands
	// claim: what rebuttal says of it is no rebuttal, says answer
}
