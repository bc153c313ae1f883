package main

// family is a scenario's file and those it extends, found one after another.
type family struct {
	file
	ancestors []file
	called    []string // the names the ancestors are called by
}

// parent returns the file that the eldest found so far extends, looked for from where that one is.
func (k *family) parent(name string) ([]byte, error) {
	child := k.file
	if n := len(k.ancestors); n > 0 {
		child = k.ancestors[n-1]
	}
	f, err := scenarios.from(child, name)
	if err != nil {
		return nil, err
	}
	k.ancestors = append(k.ancestors, f)
	k.called = append(k.called, name)
	return f.data, nil
}

// member returns the file that is called by a name.
func (k *family) member(name string) file {
	for i, called := range k.called {
		if called == name {
			return k.ancestors[i]
		}
	}
	return k.file
}
