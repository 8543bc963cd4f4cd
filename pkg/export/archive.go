package export

import (
	"encoding/binary"
	"hash/crc32"
	"time"
)

// The records of a ZIP file (PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16).
const (
	localSignature   = 0x04034b50
	centralSignature = 0x02014b50
	endSignature     = 0x06054b50

	neededVersion = 20      // 2.0, the oldest that programs still care to write
	utf8Names     = 1 << 11 // a general purpose flag
)

// Archive returns the files as one ZIP file, each called name with its suffix, dated at, to
// two seconds, in UTC. Nothing is compressed: archive/zip, which could, brings a compressor
// that costs each visitor 30 KB.
func Archive(name string, files []File, at time.Time) []byte {
	var out, central []byte
	for _, f := range files {
		offset := len(out)
		entry := entryOf(name+f.Suffix, f.Data, at)
		out = le32(out, localSignature)
		out = append(out, entry...)
		out = append(out, name+f.Suffix...)
		out = append(out, f.Data...)

		central = le32(central, centralSignature)
		central = le16(central, neededVersion) // of the program
		central = append(central, entry...)
		central = le16(central, 0, 0, 0) // comment, disk, kind of contents
		central = le32(central, 0, offset)
		central = append(central, name+f.Suffix...)
	}
	start := len(out)
	out = append(out, central...)
	out = le32(out, endSignature)
	out = le16(out, 0, 0, len(files), len(files))
	out = le32(out, len(central), start)
	return le16(out, 0) // no comment
}

// entryOf returns what both headers of a file have in common.
func entryOf(name string, data []byte, at time.Time) []byte {
	at = at.UTC()
	date := (at.Year()-1980)<<9 | int(at.Month())<<5 | at.Day()
	moment := at.Hour()<<11 | at.Minute()<<5 | at.Second()/2
	entry := le16(nil, neededVersion, utf8Names, 0, moment, date)
	entry = le32(entry, int(crc32.ChecksumIEEE(data)), len(data), len(data))
	return le16(entry, len(name), 0)
}

func le16(out []byte, numbers ...int) []byte {
	for _, n := range numbers {
		out = binary.LittleEndian.AppendUint16(out, uint16(n))
	}
	return out
}

func le32(out []byte, numbers ...int) []byte {
	for _, n := range numbers {
		out = binary.LittleEndian.AppendUint32(out, uint32(n))
	}
	return out
}
