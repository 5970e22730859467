// Makes proof/vectors.json: what golang.org/x/mod/sumdb says of notes, trees and proofs.
package main

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type hashes map[int64]tlog.Hash

func (h hashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	list := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		list[i] = h[index]
	}
	return list, nil
}

func text(list []tlog.Hash) []string {
	made := []string{}
	for _, h := range list {
		made = append(made, h.String())
	}
	return made
}

func main() {
	const size = 70
	stored, count := hashes{}, int64(0)
	roots, inclusion, consistency := []string{}, []any{}, []any{}
	for n := int64(0); n < size; n++ {
		record := sha256.Sum256([]byte(fmt.Sprintf("event %d", n)))
		added, err := tlog.StoredHashes(n, record[:], stored)
		check(err)
		for _, h := range added {
			stored[count] = h
			count++
		}
		root, err := tlog.TreeHash(n+1, stored)
		check(err)
		roots = append(roots, root.String())
	}
	for _, at := range [][2]int64{{1, 0}, {2, 1}, {7, 3}, {7, 6}, {64, 63}, {70, 0}, {70, 69}, {70, 41}} {
		proof, err := tlog.ProveRecord(at[0], at[1], stored)
		check(err)
		inclusion = append(inclusion, map[string]any{"size": at[0], "index": at[1], "path": text(proof)})
	}
	for _, at := range [][2]int64{{1, 2}, {3, 7}, {4, 7}, {6, 8}, {64, 70}, {37, 70}, {70, 70}} {
		proof, err := tlog.ProveTree(at[1], at[0], stored)
		check(err)
		consistency = append(consistency, map[string]any{"from": at[0], "to": at[1], "path": text(proof)})
	}
	seed := strings.NewReader(strings.Repeat("progresjon vector", 2))
	skey, vkey, err := note.GenerateKey(seed, "progresjon.example/log")
	check(err)
	signer, err := note.NewSigner(skey)
	check(err)
	signed, err := note.Sign(&note.Note{Text: "progresjon.example/log\n70\n" + roots[size-1] + "\n"}, signer)
	check(err)
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	check(out.Encode(map[string]any{"madeBy": "golang.org/x/mod v0.43.0, sumdb/note and sumdb/tlog", "roots": roots,
		"inclusion": inclusion, "consistency": consistency, "signerKey": skey, "verifierKey": vkey, "note": string(signed)}))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
