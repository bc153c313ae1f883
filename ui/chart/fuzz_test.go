package chart

import (
	"encoding/binary"
	"math"
	"math/rand/v2"
	"testing"
	"time"

	"foretell/model"
	"foretell/ui/style"

	"github.com/muesli/termenv"
)

// source makes numbers, texts and canvases out of a fuzzer's bytes.
type source []byte

func (s *source) byte() byte {
	if len(*s) == 0 {
		return 0
	}
	b := (*s)[0]
	*s = (*s)[1:]
	return b
}

// number is often one that breaks something.
func (s *source) number() float64 {
	hard := []float64{0, 1, -1, math.NaN(), math.Inf(1), math.Inf(-1), 1e308, -1e308, 5e-324, 1e15, 20658, 40000, 0.5, 99.99}
	b := s.byte()
	if int(b) < len(hard) {
		return hard[b]
	}
	if b < 128 {
		return float64(b) * 317
	}
	var bits [8]byte
	for i := range bits {
		bits[i] = s.byte()
	}
	return math.Float64frombits(binary.LittleEndian.Uint64(bits[:]))
}

func (s *source) numbers() []float64 {
	list := make([]float64, s.byte()%24)
	for i := range list {
		list[i] = s.number()
	}
	return list
}

func (s *source) text() string {
	n := min(int(s.byte()%12), len(*s))
	text := string((*s)[:n])
	*s = (*s)[n:]
	return text
}

func (s *source) flags() []bool {
	list := make([]bool, s.byte()%24)
	for i := range list {
		list[i] = s.byte()%2 == 0
	}
	return list
}

var fuzzThemes = func() (themes []*style.Theme) {
	for _, name := range style.Names() {
		for _, p := range []termenv.Profile{termenv.Ascii, termenv.ANSI, termenv.TrueColor} {
			themes = append(themes, style.New(style.Options{Name: name, Profile: p}))
		}
	}
	return append(themes, nil)
}()

func (s *source) canvas() Canvas {
	sizes := []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 17, 24, 40, 50, 60, 80, 120, 200, -1}
	c := Canvas{
		W: sizes[int(s.byte())%len(sizes)], H: min(sizes[int(s.byte())%len(sizes)], 50),
		Theme: fuzzThemes[int(s.byte())%len(fuzzThemes)], Lang: model.English,
	}
	if s.byte()%2 == 0 {
		c.Lang = model.Chinese
	}
	if mode := s.byte() % 4; mode < 3 {
		c.Glyphs = style.GlyphsFor(style.GlyphMode(mode))
	}
	return c
}

// checkDrawing draws until once it takes no more than 50 ms (the machine may be busy), and checks the frame.
func checkDrawing(t *testing.T, w, h int, draw func() string) {
	t.Helper()
	for try := 0; ; try++ {
		start := time.Now()
		block := draw()
		if took := time.Since(start); took <= 50*time.Millisecond || w > 200 {
			checkFrame(t, w, h, block)
			return
		} else if try == 4 {
			t.Fatalf("%d by %d cells took %v", w, h, took)
		}
	}
}

func seeds(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("\x10\x0e\x03\x01\x00\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06\x06"))
	f.Add([]byte("\x13\x0f\x05\x01\x02\x17\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x03\x1b[2J\x1b]52;c;\x07\xe4\xba\xbf\xe2\x80\xae\xcc\x81"))
	f.Add([]byte("\x13\x0f\x00\x00\x00\x06abcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdef"))
	f.Add([]byte("\x05\x01\x02\x00\x01\xe4\xba\xbf\xe4\xba\xbf\xe4\xba\xbf\xe4\xba\xbf\xe4\xba\xbf\xe4\xba\xbf"))
}

func FuzzFan(f *testing.F) {
	seeds(f)
	f.Fuzz(anyFan)
}

func anyFan(t *testing.T, data []byte) {
	s := source(data)
	c := s.canvas()
	d := FanData{P5: s.numbers(), P25: s.numbers(), P50: s.numbers(), P75: s.numbers(), P95: s.numbers(), Path: s.numbers(), Base: s.number()}
	for i := range s.byte() % 24 {
		d.Years = append(d.Years, 2017+int(i)*int(s.byte()%3))
	}
	for range s.byte() % 5 {
		year := 2015 + int(s.byte()%12)
		d.Actuals = append(d.Actuals, Point{year, s.number()})
		d.Marks = append(d.Marks, Mark{Year: year, Value: s.number(), High: s.number(), Label: s.text(), Milestone: s.byte()%2 == 0})
	}
	checkDrawing(t, c.W, c.H, func() string { return Fan(c, d) })
}

func FuzzDots(f *testing.F) {
	seeds(f)
	f.Fuzz(anyDots)
}

func anyDots(t *testing.T, data []byte) {
	s := source(data)
	c := s.canvas()
	d := DotsData{Values: s.numbers(), Met: s.flags(), Target: s.number(), High: s.number(), Label: s.text(), Notes: []string{s.text(), s.text()}}
	for range s.byte() % 8 {
		d.Values = append(d.Values, d.Values...)
		if len(d.Values) > 5000 {
			break
		}
	}
	checkDrawing(t, c.W, c.H, func() string { return Dots(c, d) })
}

func FuzzMet(f *testing.F) {
	seeds(f)
	f.Fuzz(anyMet)
}

func anyMet(t *testing.T, data []byte) {
	s := source(data)
	c := s.canvas()
	d := MetData{Mean: s.number(), Notes: []string{s.text(), s.text()}}
	for range int(s.byte()) * 3 {
		d.Counts = append(d.Counts, int(int8(s.byte()))<<(s.byte()%60))
	}
	checkDrawing(t, c.W, c.H, func() string { return Met(c, d) })
}

func FuzzChances(f *testing.F) {
	seeds(f)
	f.Fuzz(anyChances)
}

func anyChances(t *testing.T, data []byte) {
	s := source(data)
	c := s.canvas()
	d := ChancesData{Offset: int(int8(s.byte())), Selected: int(int8(s.byte()))}
	for range s.byte() % 40 {
		d.Rows = append(d.Rows, ChanceRow{Name: s.text(), Heading: s.byte()%4 == 0, Chance: s.number(), Error: s.number(), Label: s.text()})
	}
	checkDrawing(t, c.W, c.H, func() string { return Chances(c, d) })
}

func FuzzLines(f *testing.F) {
	seeds(f)
	f.Fuzz(anyLines)
}

func anyLines(t *testing.T, data []byte) {
	s := source(data)
	c := s.canvas()
	chance := s.number()
	d := SliderData{At: s.number(), Reference: s.number(), Saved: s.number(), Focused: s.byte()%2 == 0}
	checkDrawing(t, c.W, 1, func() string { return Bar(c, chance) })
	checkDrawing(t, c.W, 1, func() string { return Slider(c, d) })
}

// TestAnything gives every chart many random inputs, the same each time.
func TestAnything(t *testing.T) {
	random := rand.New(rand.NewPCG(2018, 91))
	for _, draw := range []func(*testing.T, []byte){anyFan, anyDots, anyMet, anyChances, anyLines, anySurface, anyCompare, anyDifferences, anyFutures, anyHistogram, anyExceedance, anyTornado, anyEffects, anyGuesses} {
		for range anythings {
			data := make([]byte, random.IntN(600))
			for i := range data {
				data[i] = byte(random.Uint32())
				if random.IntN(3) == 0 {
					data[i] %= 16
				}
			}
			draw(t, data)
			if t.Failed() {
				t.Fatalf("with %q", data)
			}
		}
	}
}

// anythings is the number of random inputs for each chart.
const anythings = 1000
