package walk

import (
	"errors"
	"net"
	"net/http"
	"testing"

	"counterpoint/web"
	"counterpoint/web/site"
)

// Site is a running server of the site.
type Site struct {
	URL string // ends with a slash

	t       testing.TB
	address string
	handler http.Handler
	server  *http.Server
}

// Start serves the built site at the root of a port of its own.
func Start(t testing.TB) *Site {
	t.Helper()
	return StartUnder(t, "/")
}

// StartUnder serves the built site below base, which starts and ends with a slash.
func StartUnder(t testing.TB, base string) *Site {
	t.Helper()
	files, err := web.Files()
	if err != nil {
		t.Fatal(err)
	}
	handler, err := site.New(files, base)
	if err != nil {
		t.Fatal(err)
	}
	return Serve(t, handler, base)
}

// Serve serves any handler that has the site below base.
func Serve(t testing.TB, handler http.Handler, base string) *Site {
	t.Helper()
	s := &Site{t: t, address: "127.0.0.1:0", handler: handler}
	s.Restart()
	s.URL = "http://" + s.address + base
	t.Cleanup(s.Stop)
	return s
}

// Stop takes the network away: the port answers nobody. A browser's own offline
// switch would not reach its service worker.
func (s *Site) Stop() {
	if err := s.server.Close(); err != nil {
		s.t.Errorf("walk: stop the site: %v", err)
	}
}

// Restart serves again at the same address.
func (s *Site) Restart() {
	s.t.Helper()
	listener, err := net.Listen("tcp", s.address)
	if err != nil {
		s.t.Fatalf("walk: serve the site: %v", err)
	}
	s.address = listener.Addr().String()
	server := &http.Server{Handler: s.handler}
	s.server = server
	go func() {
		if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
			s.t.Errorf("walk: serve the site: %v", err)
		}
	}()
}
