#!/usr/bin/env python3
"""The statistics of comparisons, stated again from their definitions and with the standard library alone.

    intervals.py < cases.jsonl > answers.jsonl

A case is {"what": NAME, ...}; its answer, on the same line, is a list of numbers. Nothing here follows the program's formulas where the
definition can be solved instead: limits are found by halving, normal quantiles come from statistics.NormalDist.
"""
import json
import math
import sys
from statistics import NormalDist

NORMAL = NormalDist()


def root(holds, low, high):
    """Where a condition that holds at low and not at high stops to hold."""
    for _ in range(60):
        middle = (low + high) / 2
        if holds(middle):
            low = middle
        else:
            high = middle
    return (low + high) / 2


def wilson(count, of, z):
    """The rates that a score test does not reject: |count/of - p| <= z sqrt(p (1 - p) / of)."""
    rate = count / of

    def rejected(p):
        return (rate - p) ** 2 > z * z * p * (1 - p) / of

    low = 0.0 if count == 0 else root(rejected, 0.0, rate)
    high = 1.0 if count == of else root(lambda p: not rejected(p), rate, 1.0)
    return low, high


def newcombe(count, of, other_count, other_of, z):
    """Method 10 of Newcombe (1998): the Wilson limits squared and added."""
    rate, other = count / of, other_count / other_of
    (low, high), (other_low, other_high) = wilson(count, of, z), wilson(other_count, other_of, z)
    return (rate - other - math.hypot(rate - low, other_high - other), rate - other + math.hypot(high - rate, other - other_low))


def p_value(count, of, other_count, other_of):
    """Twice the normal tail beyond the z at which the interval of the difference begins to touch zero."""
    if count * other_of == other_count * of:
        return 1.0

    def apart(z):
        low, high = newcombe(count, of, other_count, other_of, z)
        return low > 0 or high < 0

    return 2 * NORMAL.cdf(-root(apart, 0.0, 8.0))


def benjamini_hochberg(p_values, share):
    """For each p-value whether it stands out: it or a larger one lies under its line."""
    size = len(p_values)
    under = [p for p in p_values if p <= share * sum(other <= p for other in p_values) / size]
    largest = max(under, default=-1.0)
    return [1.0 if p <= largest else 0.0 for p in p_values]


def corrected(count, of, tp, fp, fn, tn):
    """Rogan and Gladen (1978), cut to 0 and 1."""
    misses, inventions = fn / (tp + fn), fp / (fp + tn)
    return min(1.0, max(0.0, (count / of - inventions) / (1 - misses - inventions)))


def lang_reiczigel(count, of, tp, fp, fn, tn, z):
    """Lang and Reiczigel (2014): two more of each kind in all (z squared in the rate), a normal interval about the shifted rate."""
    se, sp = (tp + 1) / (tp + fn + 2), (tn + 1) / (tn + fp + 2)
    var_se, var_sp = se * (1 - se) / (tp + fn + 2), sp * (1 - sp) / (tn + fp + 2)
    ap = (count + z ** 2 / 2) / (of + z ** 2)
    true = (ap - (1 - sp)) / (se - (1 - sp))
    middle = true + 2 * z ** 2 * (true * var_se - (1 - true) * var_sp)
    variance = (ap * (1 - ap) / (of + z ** 2) + true ** 2 * var_se + (1 - true) ** 2 * var_sp) / (se + sp - 1) ** 2
    half = z * math.sqrt(variance)
    return max(0.0, min(1.0, middle - half)), max(0.0, min(1.0, middle + half))


def joined(strata, z):
    """Zou and Donner (2008) for a weighted sum: each stratum's distances to its limits, weighed, squared and added."""
    total = sum(of for _, of, _ in strata)
    rate, below, above = 0.0, [], []
    for count, of, errors in strata:
        weight = of / total
        own = corrected(count, of, *errors) if errors else count / of
        low, high = lang_reiczigel(count, of, *errors, z) if errors else wilson(count, of, z)
        rate += weight * own
        below.append(weight * max(0.0, own - low))
        above.append(weight * max(0.0, high - own))
    return rate, max(0.0, rate - math.hypot(*below)), min(1.0, rate + math.hypot(*above))


def answer(case):
    z = NORMAL.inv_cdf(1 - case.get("tail", 0.05) / 2)
    counts, errors = case.get("counts", []), case.get("errors", [])
    match case["what"]:
        case "wilson":
            return wilson(*counts, z)
        case "newcombe":
            return newcombe(*counts, z)
        case "p-value":
            return [p_value(*counts)]
        case "benjamini-hochberg":
            return benjamini_hochberg(case["p_values"], case["share"])
        case "corrected":
            return [corrected(*counts, *errors), *lang_reiczigel(*counts, *errors, z)]
        case "joined":
            return joined(case["strata"], z)
        case unknown:
            raise ValueError(f"no such case: {unknown}")


for line in sys.stdin:
    print(json.dumps(list(answer(json.loads(line)))))
