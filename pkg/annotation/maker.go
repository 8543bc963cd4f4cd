package annotation

// Maker is who made a record. The zero value is nobody known: a record from before makers
// had names, or from a program that tells none.
type Maker struct {
	ID   string `json:"id"`             // tells makers of one name apart; a UUID where Counterpoint gave it
	Name string `json:"name,omitempty"` // as the maker gives it
}
