package export

var Beginning = beginning
