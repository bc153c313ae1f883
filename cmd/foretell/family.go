package main

// family is a scenario's file and those it extends, found one after another.
type family struct {
	file
	ancestors []file
}

// parent returns the file that the eldest found so far extends, looked for from where that one is.
func (k *family) parent(name string) (string, []byte, error) {
	child := k.file
	if n := len(k.ancestors); n > 0 {
		child = k.ancestors[n-1]
	}
	f, err := scenarios.from(child, name)
	if err != nil {
		return "", nil, err
	}
	k.ancestors = append(k.ancestors, f)
	return f.name, f.data, nil
}

// member returns the file that goes by a name in faults.
func (k *family) member(name string) file {
	for _, f := range k.ancestors {
		if f.name == name {
			return f
		}
	}
	return k.file
}
