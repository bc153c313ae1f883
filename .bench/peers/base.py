"""The embedded base scenario in NumPy and SciPy, the way a data scientist would write it.

usage: base.py PLAN.toml SCENARIO.toml N SEED REPS [OUT.json]

Prints INPROC wall cpu for each repetition. OUT gets every chance of the last: each target's by indicator, then for each year that
holds targets that of all of them, and of each group's.
"""
import json, sys, time, tomllib
import numpy as np
from scipy.special import betaincinv, ndtr

plan, scenario = (tomllib.load(open(name, "rb")) for name in sys.argv[1:3])
base_year, T = plan["base_year"], plan["horizon"] - plan["base_year"]
common, group = scenario["dependence"]["common"], scenario["dependence"]["group"]
assert not any(lever["level"] for lever in scenario.get("lever", [])) and not scenario.get("event"), "levers and events are not in here"
QS = [5, 10, 25, 50, 75, 90, 95]


def quantile(growth, z):
    (kind, p), = growth.items()
    if kind == "normal":
        return p[0] + p[1] * z
    if kind == "pert":
        low, mode, high = p
        a = 1 + 4 * (mode - low) / (high - low)
        return low + (high - low) * betaincinv(a, 6 - a, ndtr(z))
    raise ValueError(kind)


def noise(z, phi):
    for t in range(1, T):
        z[t] = phi * z[t - 1] + np.sqrt(1 - phi**2) * z[t]
    return z


def walk(ind, a, z):
    """Values of one indicator by year; z[0] is behind average growth, z[1:] behind each year's noise."""
    G, eta = quantile(a["growth"], z[0]), noise(z[1:], a["persistence"])
    adjust = np.array([a["adjust"].get(str(base_year + t + 1), 0) for t in range(T)])
    if ind["scale"] == "log":
        steps = np.log(np.maximum(1 + (G + adjust[:, None]) / 100, 1e-4)) + a["volatility"] / 100 * eta
        return ind["base"] * np.exp(np.cumsum(steps, axis=0))
    m = quantile(a["growth"], 0.0)
    c = np.clip(ind["base"] + np.cumsum(m + adjust), 0.01, 99.99) / 100
    deviations = ((G - m) + a["volatility"] * eta) / (100 * c * (1 - c))[:, None]
    return 100 / (1 + np.exp(-(np.log(c / (1 - c))[:, None] + np.cumsum(deviations, axis=0))))


def simulate(n, seed):
    rng = np.random.default_rng(seed)
    F = np.sqrt(common) * rng.standard_normal((T + 1, n))
    for g in plan["group"]:
        g["F"] = F + np.sqrt(group) * rng.standard_normal((T + 1, n))
    F_of = {g["id"]: g["F"] for g in plan["group"]}
    x, met, own = {}, {}, {}
    for k, ind in sorted(enumerate(plan["indicator"]), key=lambda entry: "formula" in entry[1]):
        if "formula" in ind:
            values = eval(ind["formula"], {}, x)
        else:
            a = scenario["default"] | {"persistence": 0, "adjust": {}} | scenario["assume"].get(ind["id"], {})
            own[k] = rng.standard_normal((T + 1, n))
            values = walk(ind, a, F_of[ind["group"]] + sum(L[k, j] * own[j] for j in own if L[k, j]))
            if not L[k + 1 :, k].any():
                del own[k]
        x[ind["id"]] = values if ind["id"] in needed else None
        percentiles = np.percentile(values, QS, axis=1)
        for target in ind.get("targets", []):
            met[ind["id"], target["year"]] = values[target["year"] - base_year - 1] >= target["at_least"]
    return met


group_of = {i["id"]: i["group"] for i in plan["indicator"]}
# What the common and group factors leave of the correlations, as a Cholesky factor.
order = [i["id"] for i in plan["indicator"]]
left = np.eye(len(order)) * (1 - common - group)
for pair in scenario["dependence"].get("pairs", []):
    a, b = order.index(pair["a"]), order.index(pair["b"])
    left[a, b] = left[b, a] = pair["r"] - common - (group if group_of[pair["a"]] == group_of[pair["b"]] else 0)
L = np.linalg.cholesky(left)
# Indicators whose values a formula needs.
needed = {i["id"] for i in plan["indicator"] for d in plan["indicator"] if i["id"] in d.get("formula", "")}


def chances(met):
    joint = []
    for year in sorted({year for _, year in met}):
        for group in [None] + [g["id"] for g in plan["group"]]:
            sets = [hit for (id, y), hit in met.items() if y == year and group in (None, group_of[id])]
            if sets:
                joint.append(np.logical_and.reduce(sets).mean())
    return [met[i["id"], t["year"]].mean() for i in plan["indicator"] for t in i.get("targets", [])] + joint


n, seed, reps = map(int, sys.argv[3:6])
for r in range(reps):
    wall, cpu = time.perf_counter(), time.process_time()
    found = chances(simulate(n, seed + r))
    print("INPROC %.6f %.6f" % (time.perf_counter() - wall, time.process_time() - cpu), flush=True)
if len(sys.argv) > 6:
    json.dump(found, open(sys.argv[6], "w"))
