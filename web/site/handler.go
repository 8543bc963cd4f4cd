package site

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// New returns a handler that serves files below base, a path that starts and
// ends with a slash. It reads all of files once, here.
func New(files fs.FS, base string) (http.Handler, error) {
	site, err := load(files)
	if err != nil {
		return nil, err
	}
	h := &handler{base: base, files: site, tags: map[string]string{}}
	for name, f := range site {
		sum := sha256.Sum256(f.forms[""])
		h.tags[name] = hex.EncodeToString(sum[:12])
	}
	return h, nil
}

type handler struct {
	base  string
	files map[string]*file
	tags  map[string]string // a hash of each file's plain form, by name
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	secure(w.Header())
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD are answered here", http.StatusMethodNotAllowed)
		return
	}
	if r.URL.Path+"/" == h.base {
		http.Redirect(w, r, h.base, http.StatusMovedPermanently)
		return
	}
	name, ok := strings.CutPrefix(r.URL.Path, h.base)
	if name == "" {
		name = "index.html"
	}
	f := h.files[name]
	if !ok || f == nil {
		http.Error(w, "Nothing is here. Counterpoint is at "+h.base, http.StatusNotFound)
		return
	}
	h.serve(w, r, name, f)
}

func (h *handler) serve(w http.ResponseWriter, r *http.Request, name string, f *file) {
	encoding := choose(r.Header.Get("Accept-Encoding"), f.forms)
	content := f.forms[encoding]
	header := w.Header()
	header.Set("Content-Type", f.contentType)
	header.Set("Vary", "Accept-Encoding")
	// A copy is kept but asked about each time: a new version shows at once, and
	// an unchanged file costs no download.
	header.Set("Cache-Control", "no-cache")
	header.Set("ETag", `"`+h.tags[name]+encoding+`"`)
	if encoding != "" {
		header.Set("Content-Encoding", encoding)
		header.Set("Content-Length", strconv.Itoa(len(content)))
	}
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(content))
}

func secure(header http.Header) {
	// Only a header can forbid framing; the page's own meta element cannot.
	header.Set("Content-Security-Policy", Policy+"; frame-ancestors 'none'")
	header.Set("Referrer-Policy", "no-referrer")
	header.Set("X-Content-Type-Options", "nosniff")
}

// choose returns the smallest form that accept, an Accept-Encoding header
// (RFC 9110, 12.5.3), allows. Weights other than 0 make no difference.
func choose(accept string, forms map[string][]byte) string {
	best := ""
	for part := range strings.SplitSeq(accept, ",") {
		coding, parameter, _ := strings.Cut(part, ";")
		coding = strings.ToLower(strings.TrimSpace(coding))
		weight, weighted := strings.CutPrefix(strings.TrimSpace(parameter), "q=")
		if weighted && strings.Trim(weight, "0.") == "" {
			continue
		}
		if form, ok := forms[coding]; ok && len(form) < len(forms[best]) {
			best = coding
		}
	}
	return best
}
