package layout

// crossings returns how many edges cross.
func (o *orderer) crossings() int {
	count := 0
	for i := range len(o.layers) - 1 {
		o.list(i)
		count += o.between(i)
	}
	return count
}

// between returns how many edges cross between a layer and the one below, in time that
// grows little faster than their number (Barth, Jünger and Mutzel, "Simple and Efficient
// Bilayer Cross Counting", 2002). Edges are taken by their upper ends, from the left. The
// leaves of the tree are the places below, and a node holds how many edges ended there.
func (o *orderer) between(layer int) int {
	first := 1
	for first < len(o.layers[layer+1]) {
		first *= 2
	}
	clear(o.tree[:2*first])
	count := 0
	for _, high := range o.layers[layer] {
		for _, place := range o.below.of(high) {
			for node := first + place; node > 0; node /= 2 {
				o.tree[node]++
				if node%2 == 0 { // those that ended further to the right, under the node beside it
					count += o.tree[node+1]
				}
			}
		}
	}
	return count
}
