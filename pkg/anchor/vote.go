package anchor

import "sort"

const (
	maxVotes   = 256           // places that a quote's rarest words may have in all
	minVoters  = 8             // words that vote, whatever places they have
	voteTokens = 32            // tokens of the text whose votes count together: a bucket
	maxElected = 3 * maxLooked // buckets that are kept: one that is looked at hides its two neighbours
)

// ballot counts where in a text the words of a quote stand together.
type ballot struct {
	votes   []float32 // by bucket: the weight of the words that would begin the quote there
	voter   []int32   // by bucket: the last word that voted for it
	touched []int     // buckets with votes
	voters  []int     // tokens of the query, the rarest first
	elected []bucket
}

// bucket is voteTokens tokens of the text and the votes for them. Number 1 begins with the
// first token; a quote that would begin before that, for what stood there is gone, is in 0.
type bucket struct {
	number int
	votes  float32
}

// vote returns where much of q stands, the most promising place first: each rare word of
// q votes for where q begins if the word is one of it.
func (r *resolver) vote(q *query) []bucket {
	b := &r.ballot
	if b.votes == nil {
		b.votes = make([]float32, len(r.x.tokens)/voteTokens+3)
		b.voter = make([]int32, len(b.votes))
	}
	used, voted := 0, 0
	for _, i := range b.rarestFirst(r.x, q) {
		n := len(r.x.of(q.tokens[i].key))
		if used >= minVoters && voted+n > maxVotes {
			break
		}
		for _, place := range r.nearestOf(q.tokens[i].key, q.sel.Position) {
			b.cast(max(0, (int(place)-i)/voteTokens+1), int32(i), q.weights[i])
		}
		used++
		voted += n
	}
	return b.count()
}

// rarestFirst returns the tokens of q that stand in the text, the rarest there first.
func (b *ballot) rarestFirst(x *index, q *query) []int {
	b.voters = b.voters[:0]
	for i, t := range q.tokens {
		if len(x.of(t.key)) > 0 {
			b.voters = append(b.voters, i)
		}
	}
	sort.Slice(b.voters, func(i, j int) bool {
		return len(x.of(q.tokens[b.voters[i]].key)) < len(x.of(q.tokens[b.voters[j]].key))
	})
	return b.voters
}

// cast counts the vote of a word for a bucket: one, however often the word stands there.
func (b *ballot) cast(bucket int, word int32, weight float32) {
	if b.votes[bucket] == 0 {
		b.touched = append(b.touched, bucket)
		b.voter[bucket] = -1
	}
	if b.voter[bucket] != word {
		b.voter[bucket] = word
		b.votes[bucket] += weight
	}
}

// count returns the buckets with the most votes, those of both neighbours added, and
// forgets all votes.
func (b *ballot) count() []bucket {
	b.elected = b.elected[:0]
	for _, i := range b.touched {
		sum := b.votes[i]
		if i > 0 {
			sum += b.votes[i-1]
		}
		if i+1 < len(b.votes) {
			sum += b.votes[i+1]
		}
		b.elect(bucket{i, sum})
	}
	for _, i := range b.touched {
		b.votes[i] = 0
	}
	b.touched = b.touched[:0]
	return b.elected
}

// elect keeps the maxElected best buckets, the best first.
func (b *ballot) elect(one bucket) {
	i := len(b.elected)
	for i > 0 && b.elected[i-1].votes < one.votes {
		i--
	}
	if i == maxElected {
		return
	}
	if len(b.elected) < maxElected {
		b.elected = append(b.elected, bucket{})
	}
	copy(b.elected[i+1:], b.elected[i:])
	b.elected[i] = one
}
