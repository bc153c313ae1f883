package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"foretell/.bench/workload"
)

// shop is a copy of the peers' folder, where they are built and run.
type shop struct {
	folder    string
	peers     []peer // those that could be built
	reference reference
	opened    moment
}

func newShop(ctx context.Context, folder string) (*shop, error) {
	if err := sameWork(folder); err != nil {
		return nil, err
	}
	temp, err := os.MkdirTemp("", "peers")
	if err != nil {
		return nil, err
	}
	s := &shop{folder: temp}
	if err := s.fill(ctx, folder); err != nil {
		s.close()
		return nil, err
	}
	s.opened = now()
	return s, nil
}

func (s *shop) close() { os.RemoveAll(s.folder) }

// sameWork makes sure that the peers' numbers are foretell's.
func sameWork(folder string) error {
	data, err := os.ReadFile(filepath.Join(folder, "workload.txt"))
	if err != nil {
		return fmt.Errorf("%s is no folder of peers: %w", folder, err)
	}
	if string(data) != workload.Text {
		return fmt.Errorf("%s: workload.txt is another workload than foretell's .bench/workload/workload.txt", folder)
	}
	return nil
}

func (s *shop) fill(ctx context.Context, folder string) (err error) {
	if err := os.CopyFS(s.folder, os.DirFS(folder)); err != nil {
		return err
	}
	if s.reference, err = readReference(filepath.Join(s.folder, "reference.json")); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(s.folder, "bin"), 0o755); err != nil {
		return err
	}
	for _, p := range allPeers {
		fmt.Fprintf(os.Stderr, "making %s\n", p.name)
		switch err := s.build(ctx, p); {
		case ctx.Err() != nil:
			return ctx.Err()
		case err == nil:
			s.peers = append(s.peers, p)
		case p.own:
			return err
		default:
			fmt.Printf("left out: %s: %v\n", p.name, err)
		}
	}
	return nil
}

// build makes a peer ready to run.
func (s *shop) build(ctx context.Context, p peer) error {
	c := exec.CommandContext(ctx, "sh", "-e", "-c", p.build)
	c.Env = append(os.Environ(), "BIN="+filepath.Join(s.folder, "bin"))
	if !p.own {
		c.Dir = filepath.Join(s.folder, p.folder)
	}
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("%w: %s", err, out)
	}
	return nil
}

// peer returns the peer of this name, if it could be built.
func (s *shop) peer(name string) (peer, bool) {
	for _, p := range s.peers {
		if p.name == name {
			return p, true
		}
	}
	return peer{}, false
}
