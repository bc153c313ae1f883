// Package model holds the words foretell thinks in: plan, indicator, formula, target, action, commitment; scenario, growth,
// distribution, dependence, event, lever; edit. It reads, checks and writes their files. It knows no screen and draws no
// random number.
//
// A number is either a fact of a plan (with its source line), an actual (with its source) or an assumption. The types keep
// the three apart: facts and actuals live in Plan, assumptions in Scenario.
package model
