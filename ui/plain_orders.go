package ui

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"foretell/model"
)

// order is something that a line can ask for.
type order struct {
	names []string   // words in both languages; the first English and the first Chinese one are told
	usage model.Text // with what may follow; empty where the list of all leaves it out
	does  model.Text
	do    func(p *plain, rest string)
}

// orders are all of them, in the order they are told in. A function, since help tells of itself.
func orders() []order {
	return []order{
		{[]string{"list", "ls", "targets", "indicators", "列表", "目标", "指标"}, usageList, doesList, (*plain).tellList},
		{[]string{"show", "chance", "this", "显示", "查看", "概率"}, usageShow, doesShow, (*plain).showOrder},
		{[]string{"growth", "average growth", "g", "增速", "年均增速", "增长"}, usageGrowth, doesGrowth, setsInput(averageInput)},
		{[]string{"spread", "uncertainty", "不确定度", "离散"}, usageSpread, doesSpread, setsInput(spreadInput)},
		{[]string{"volatility", "noise", "年际波动", "波动"}, usageVolatility, doesVolatility, setsInput(volatilityInput)},
		{[]string{"seek", "goal", "goal-seek", "aim", "反推", "需要"}, usageSeek, doesSeek, (*plain).seek},
		{[]string{"accept", "take", "采用", "接受"}, usageAccept, doesAccept, (*plain).accept},
		{[]string{"drivers", "why", "moves", "驱动", "驱动因素", "原因"}, usageDrivers, doesDrivers, (*plain).tellDrivers},
		{[]string{"together", "all", "总览", "全部"}, usageTogether, doesTogether, (*plain).tellTogether},
		{[]string{"compare", "changes", "diff", "比较", "对比"}, usageCompare, doesCompare, (*plain).compareOrder},
		{[]string{"levers", "events", "杠杆", "事件"}, usageLevers, doesLevers, (*plain).tellEfforts},
		{[]string{"lever", "event", "level", "力度", "设杠杆", "设事件"}, usageLever, doesLever, (*plain).setEffort},
		{[]string{"set", "设定", "设置"}, usageSet, doesSet, (*plain).setKey},
		{[]string{"undo", "u", "撤销"}, usageUndo, doesUndo, func(p *plain, _ string) { p.stepped(p.undo) }},
		{[]string{"redo", "重做"}, usageRedo, doesRedo, func(p *plain, _ string) { p.stepped(p.redo) }},
		{[]string{"reset", "恢复", "恢复原值"}, usageReset, doesReset, func(p *plain, _ string) { p.stepped(p.resetAll) }},
		{[]string{"save", "save as", "s", "保存", "另存为"}, usageSave, doesSave, (*plain).saveOrder},
		{[]string{"open", "o", "打开"}, usageOpen, doesOpen, (*plain).openOrder},
		{[]string{"export", "e", "导出"}, usageExport, doesExport, (*plain).exportOrder},
		{[]string{"note", "n", "备注"}, usageNote, doesNote, (*plain).note},
		{[]string{"language", "lang", "语言", "L"}, usageLanguage, doesLanguage, (*plain).language},
		{names: []string{"english", "英文"}, do: func(p *plain, _ string) { p.language("en") }},
		{names: []string{"中文", "chinese"}, do: func(p *plain, _ string) { p.language("zh") }},
		{[]string{"help", "?", "h", "帮助", "？"}, usageHelp, doesHelp, (*plain).help},
		{[]string{"quit", "q", "exit", "bye", "退出", "再见"}, usageQuit, doesQuit, func(p *plain, _ string) { p.do(p.leave()) }},
	}
}

// obey carries out a line: an order, or the number or name of an indicator.
func (p *plain) obey(line string) {
	if line == "" {
		p.tellLine(p.in(sayAsk))
		return
	}
	if o, _, rest, ok := meantOrder(line); ok {
		o.do(p, rest)
		return
	}
	p.choose(line)
}

// meantOrder returns the order that a line begins with, the word it was called by, and what follows: the longest name wins.
func meantOrder(line string) (found order, word, rest string, ok bool) {
	lower := strings.ToLower(line)
	for _, o := range orders() {
		for _, name := range o.names {
			after, begins := strings.CutPrefix(lower, strings.ToLower(name))
			if begins && len(name) > len(word) && endsWord(after) {
				found, word, ok = o, name, true
				rest = strings.TrimLeft(line[len(line)-len(after):], " =:：　")
			}
		}
	}
	return found, word, strings.TrimSpace(rest), ok
}

// endsWord reports whether a word may end before a text: a name is not cut in two, but a number may follow at once.
func endsWord(after string) bool {
	for _, r := range after {
		return !unicode.IsLetter(r) && r != '_' && r != '-' || r == '-' && len(after) > 1 && unicode.IsDigit(rune(after[1]))
	}
	return true
}

// choose selects an indicator by its number in the list, its id or its name, and tells of it.
func (p *plain) choose(word string) {
	found := p.indicatorsCalled(word)
	switch len(found) {
	case 1:
		p.sought = nil
		p.selected = found[0]
		p.tellSelected()
	case 0:
		p.refuse(p.unknownText(word))
	default:
		var names []string
		for _, i := range found {
			names = append(names, strconv.Itoa(i+1)+" "+p.label(&p.plan.Indicators[i]))
		}
		p.refuse(p.inf(saySeveral, word, strings.Join(names, p.in(wordListComma))))
	}
}

// indicatorsCalled are the places in the plan of the indicators that a word means.
func (p *plain) indicatorsCalled(word string) (found []int) {
	if n, err := strconv.Atoi(strings.TrimSuffix(narrow(word), ".")); err == nil {
		if n >= 1 && n <= len(p.plan.Indicators) {
			return []int{n - 1}
		}
		return nil
	}
	word = strings.ToLower(word)
	for i := range p.plan.Indicators {
		ind := &p.plan.Indicators[i]
		names := []string{ind.ID, ind.Name.En, ind.Name.Zh, ind.Short.En, ind.Short.Zh}
		for k := range names {
			names[k] = strings.ToLower(names[k])
		}
		if slices.Contains(names, word) {
			return []int{i}
		}
		if slices.ContainsFunc(names, func(n string) bool { return strings.Contains(n, word) }) {
			found = append(found, i)
		}
	}
	return found
}

// unknownText says that a line means nothing, and what would.
func (p *plain) unknownText(word string) string {
	if _, err := strconv.Atoi(narrow(word)); err == nil {
		return p.inf(sayNoNumber, word, len(p.plan.Indicators))
	}
	var names []string
	for _, o := range orders() {
		names = append(names, o.names...)
	}
	for i := range p.plan.Indicators {
		names = append(names, p.plan.Indicators[i].ID)
	}
	first, _, _ := strings.Cut(word, " ")
	if near := model.Nearest(strings.ToLower(first), names); near != "" {
		return p.inf(sayUnknownNear, word, near)
	}
	return p.inf(sayUnknown, word)
}

// narrow is a text with the full-width letters, digits and signs of Chinese typing in their narrow form.
func narrow(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '！' && r <= '～':
			return r - '！' + '!'
		case r == '　':
			return ' '
		case r == '−' || r == '–':
			return '-'
		}
		return r
	}, strings.TrimSpace(text))
}
