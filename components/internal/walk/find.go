package walk

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/chromedp/cdproto/accessibility"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// Element is something on the page as assistive technology is told of it.
type Element struct {
	Role, Name, Value string

	id cdp.BackendNodeID
}

// Find returns the elements with this role ("button", "link", "textbox",
// "heading", …; any when empty) and name, in the page's order. A name that ends
// with "*" stands for all that start like it; the empty name for any.
func (p *Page) Find(role, name string) []Element {
	p.t.Helper()
	var tree axNodes
	err := p.try(chromedp.ActionFunc(func(ctx context.Context) error {
		document, problem, err := runtime.Evaluate("document").Do(ctx)
		if err != nil || problem != nil {
			return fmt.Errorf("no document: %v %v", err, problem)
		}
		query := accessibility.QueryAXTree().WithObjectID(document.ObjectID)
		if role != "" {
			query = query.WithRole(role)
		}
		return cdp.Execute(ctx, accessibility.CommandQueryAXTree, query, &tree)
	}))
	if err != nil {
		return nil // Between two documents there is nothing to find.
	}
	var found []Element
	for _, node := range tree.Nodes {
		e := Element{Role: spellAX(node.Role), Name: spellAX(node.Name), Value: spellAX(node.Value), id: node.ID}
		if !node.Ignored && matches(e.Name, name) {
			found = append(found, e)
		}
	}
	return found
}

// axNodes is the protocol's answer. Its own types refuse a node that is ignored for a
// reason they do not know, as behind an open dialog.
type axNodes struct {
	Nodes []struct {
		Ignored bool                 `json:"ignored"`
		Role    *accessibility.Value `json:"role"`
		Name    *accessibility.Value `json:"name"`
		Value   *accessibility.Value `json:"value"`
		ID      cdp.BackendNodeID    `json:"backendDOMNodeId"`
	} `json:"nodes"`
}

// WaitFor waits for an element and returns the first.
func (p *Page) WaitFor(role, name string) Element {
	p.t.Helper()
	var found []Element
	p.Wait(fmt.Sprintf("the %s %q", role, name), func() bool {
		found = p.Find(role, name)
		return len(found) > 0
	})
	return found[0]
}

// WaitGone waits until there is no such element.
func (p *Page) WaitGone(role, name string) {
	p.t.Helper()
	p.Wait(fmt.Sprintf("the %s %q to go", role, name), func() bool { return len(p.Find(role, name)) == 0 })
}

// Focused is the element that has the keyboard.
func (p *Page) Focused() Element {
	p.t.Helper()
	var focused Element
	p.do("find the focus", chromedp.ActionFunc(func(ctx context.Context) error {
		active, problem, err := runtime.Evaluate("document.activeElement").Do(ctx)
		if err != nil || problem != nil {
			return fmt.Errorf("no active element: %v %v", err, problem)
		}
		var tree axNodes
		question := accessibility.GetPartialAXTree().WithObjectID(active.ObjectID).WithFetchRelatives(false)
		if err := cdp.Execute(ctx, accessibility.CommandGetPartialAXTree, question, &tree); err != nil || len(tree.Nodes) == 0 {
			return err
		}
		n := tree.Nodes[0]
		focused = Element{Role: spellAX(n.Role), Name: spellAX(n.Name), Value: spellAX(n.Value)}
		return nil
	}))
	return focused
}

func matches(name, wanted string) bool {
	if start, ok := strings.CutSuffix(wanted, "*"); ok {
		return strings.HasPrefix(name, start)
	}
	return wanted == "" || name == wanted
}

// spellAX returns a tree's value as text; numbers and truths as JSON has them.
func spellAX(value *accessibility.Value) string {
	if value == nil {
		return ""
	}
	var text string
	if json.Unmarshal(value.Value, &text) == nil {
		return text
	}
	return string(value.Value)
}
