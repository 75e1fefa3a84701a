"""Counts again what the query API says of authorities, groups and themes, from the export alone, and names every figure that differs.

    recount.py EXPORT REFERENCE THEMES ANSWERS

EXPORT is a folder that `export --format jsonl` wrote, REFERENCE the folder with authorities.csv, adjacency.csv and statistical_neighbours.csv,
THEMES the folder with the theme scheme and the models' measured errors (*.errors.csv), and ANSWERS a file with a line {"url": ..., "answer": ...} for each answer of /api/v1/compare and
/api/v1/compare/matrix. Exit status 0: nothing differs; 1: something does, one line for each on standard output.

It shares nothing with the program: the rules stand here a second time, as src/README.md tells them.
"""

import csv
import glob
import json
import math
import os
import sys
from urllib.parse import parse_qs, urlsplit

FEWEST = 5
FEWEST_CORRECTED, FEWEST_LABELLED, LEAST_YOUDEN = 30, 15, 0.5
WHOLE = {"ilacs-standard", "ilacs-short", "sif", "sif-reinspection"}
EXACT, NEAR = 1e-12, 1e-7


# --- What is read ------------------------------------------------------------------------------------------------------------------------

def rows(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8-sig", newline="") as file:
        return [{key: (value or "").strip() for key, value in row.items()} for row in csv.DictReader(file)]


def lines(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


class Authorities:
    """Who is who: codes from before a boundary change, and counties that went on under the same number at the inspectorate."""

    def __init__(self, folder):
        self.by_code = {row["gss"]: row for row in rows(folder, "authorities.csv")}
        self.former = {row["gss_former"]: code for code, row in self.by_code.items() if row["gss_former"] and row["gss_former"] not in self.by_code}
        self.continued = {}
        for code, row in self.by_code.items():
            successors = [one for one in row.get("successors", "").split("|") if one]
            if len(successors) == 1 and row["ofsted_urn"] and row["ofsted_urn"] == self.by_code[successors[0]]["ofsted_urn"]:
                self.continued[code] = successors[0]
        self.neighbours = rows(folder, "statistical_neighbours.csv")
        self.borders = [row for row in rows(folder, "adjacency.csv") if row["kind"] in ("border", "water")]

    def counted(self, code):
        code = self.former.get(code, code)
        return self.continued.get(code, code)

    def current_of(self, code):
        return self.former.get(code, code)

    def everyone(self):
        codes = [code for code in self.by_code if code not in self.continued]
        return sorted(codes, key=lambda code: (self.by_code[code]["name"].encode("utf-16-be"), code))

    def predecessors(self, code):
        return [other for other in self.everyone() if code in self.by_code[other].get("successors", "").split("|")]

    def others(self, code, column=None):
        before = set(self.predecessors(code))
        own = self.by_code[code]
        return [other for other in self.everyone()
                if other != code and other not in before and (column is None or self.by_code[other][column].lower() == own[column].lower())]

    def group(self, code, name):
        """The members, and of each what ties it to the authority."""
        if name == "statistical":
            near = sorted((row for row in self.neighbours if row["la_gss"] == code), key=lambda row: int(row["rank"]))
            return [(self.current_of(row["neighbour_gss"]), {"rank": int(row["rank"]), "closeness": row["closeness"]}) for row in near]
        if name == "bordering":
            near = [row for row in self.borders if row["gss"] == code]
            near.sort(key=lambda row: self.by_code[self.current_of(row["neighbour_gss"])]["name"].encode("utf-16-be"))
            return [(self.current_of(row["neighbour_gss"]), {
                "border": "land" if row["kind"] == "border" else "water",
                "shared_border_km": float(row["shared_border_km"]) if row["shared_border_km"] else None}) for row in near]
        if name in ("region", "type"):
            return [(other, {}) for other in self.others(code, name)]
        if name == "england":
            return [(other, {}) for other in self.others(code)]
        chosen = []
        for one in name.split(","):
            if self.counted(one) != code and self.counted(one) not in chosen:
                chosen.append(self.counted(one))
        return [(other, {}) for other in chosen]


class Held:
    """The inspections of the export that no later version supersedes, newest first, and the themes raised and praised in each."""

    def __init__(self, folder, authorities, errors):
        self.errors = errors
        held = [row for row in lines(folder, "inspections.jsonl") if not row.get("superseded_by")]
        held.sort(key=lambda row: row["inspection_id"])
        held.sort(key=lambda row: row["inspection_end"], reverse=True)
        self.order = {row["inspection_id"]: place for place, row in enumerate(held)}
        self.by_authority = {}
        for row in held:
            for code in {authorities.counted(code) for code in row["authorities"]}:
                self.by_authority.setdefault(code, []).append(row)
        self.having = {}
        by_reader = {row["id"] for row in lines(folder, "corrections.jsonl")}
        by_model = {}
        for finding in lines(folder, "findings.jsonl"):
            if finding["inspection_id"] not in self.order or finding["body"] == "lscb":
                continue
            if finding["kind"] != "narrative":
                measure = "items"
                if finding["finding_id"] not in by_reader:
                    by_model.setdefault(finding["inspection_id"], set()).add(finding["model_version"])
            elif finding["polarity"] == "strength":
                measure = "strengths"
            else:
                continue
            for theme in finding["themes"]:
                self.having.setdefault((theme["slug"], measure), set()).add(finding["inspection_id"])
        self.origin = {row["inspection_id"]: errors.origin(by_model.get(row["inspection_id"], set()), row["framework"]) for row in held}


class Errors:
    """How often the labels of each theme were right, by kind of inspection: the two kinds of ILACS together, area SEND apart."""

    def __init__(self, folder):
        self.versions, self.counts = set(), {}
        for file in glob.glob(os.path.join(folder, "*.errors.csv")):
            for row in rows(folder, os.path.basename(file)):
                self.versions.add(row["model_version"])
                key = row["model_version"], self.kind(row["framework"]), row["theme"]
                told = [int(row[name]) for name in ("true_positives", "false_negatives", "true_negatives", "false_positives")]
                self.counts[key] = [one + other for one, other in zip(self.counts.get(key, [0, 0, 0, 0]), told)]

    @staticmethod
    def kind(framework):
        return "ilacs" if framework in ("ilacs-standard", "ilacs-short") else framework

    def origin(self, versions, framework):
        """By which version of the model and of which kind its items are labelled; None: no item is labelled by a model, and nothing is in doubt."""
        return (max(versions), self.kind(framework)) if versions else None

    def of(self, origin, theme):
        return self.counts.get((*origin, theme), [0, 0, 0, 0])


# --- What is counted ---------------------------------------------------------------------------------------------------------------------

class Scope:
    def __init__(self, query):
        kinds = [kind for value in query.get("framework", []) for kind in value.split(",")]
        self.kinds = None if kinds == ["all"] else set(kinds) or WHOLE
        self.first = self.day(query.get("from"), "-01-01", "-01")
        self.last = self.day(query.get("to"), "-12-31", "-31")
        self.latest = query.get("basis") == ["latest"]
        self.history = query.get("history") in (["1"], ["true"])

    @staticmethod
    def day(value, after_year, after_month):
        if not value:
            return None
        return value[0] + {4: after_year, 7: after_month}.get(len(value[0]), "")

    def holds(self, row):
        end = row["inspection_end"]
        return (row["framework"] != "lscb-review" and (self.kinds is None or row["framework"] in self.kinds)
                and (self.first is None or end >= self.first) and (self.last is None or end <= self.last))


class Count:
    def __init__(self, held, authorities, scope):
        self.held, self.authorities, self.scope = held, authorities, scope

    def of(self, code):
        codes = [code] + (self.authorities.predecessors(code) if self.scope.history else [])
        ids = self.ordered({row["inspection_id"] for one in codes for row in self.held.by_authority.get(one, []) if self.scope.holds(row)})
        return ids[:1] if self.scope.latest else ids

    def before(self, code):
        """All inspections in scope of each authority that this one came out of."""
        return [(other, self.ordered({row["inspection_id"] for row in self.held.by_authority.get(other, []) if self.scope.holds(row)}))
                for other in self.authorities.predecessors(code)]

    def ordered(self, ids):
        return sorted(ids, key=self.held.order.get)

    def with_theme(self, theme, measure, ids):
        having = self.held.having.get((theme, measure), set())
        return [one for one in ids if one in having]


# --- Statistics, from their papers -------------------------------------------------------------------------------------------------------

def tail(z):
    return math.erfc(z / math.sqrt(2))


def bisect(holds, low, high):
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if holds(middle) else (low, middle)
    return (low + high) / 2


def quantile(two_sided_tail):
    return bisect(lambda z: tail(z) > two_sided_tail, 0.0, 8.0)


def wilson(count, of, z):
    """E. B. Wilson, 1927, as centre and half-width of the score interval."""
    share = count / of
    centre = (share + z * z / (2 * of)) / (1 + z * z / of)
    half = z / (1 + z * z / of) * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    return (0.0 if count == 0 else centre - half, 1.0 if count == of else centre + half)


def newcombe(count, of, other_count, other_of, z):
    """R. G. Newcombe, 1998, method 10."""
    (low, high), (other_low, other_high) = wilson(count, of, z), wilson(other_count, other_of, z)
    share, other = count / of, other_count / other_of
    return (share - other - math.hypot(share - low, other_high - other), share - other + math.hypot(high - share, other - other_low))


def p_value(count, of, other_count, other_of):
    """The tail of the interval that just touches zero."""
    if count * other_of == other_count * of:
        return 1.0
    def excludes_zero(z):
        low, high = newcombe(count, of, other_count, other_of, z)
        return low > 0 or high < 0
    return tail(bisect(excludes_zero, 0.0, 8.0))


def largest_standing_out(p_values, share=0.05):
    """Y. Benjamini and Y. Hochberg, 1995: the level at which the largest rank k has p(k) <= share * k / m; that of rank 1 when none has."""
    m = len(p_values)
    ranks = [k for k, p in enumerate(sorted(p_values), 1) if p <= share * k / m]
    return share * max(ranks, default=1) / m


def rogan_gladen(count, of, tp, fn, tn, fp):
    """W. J. Rogan and B. Gladen, 1978: the rate that labels of this sensitivity and specificity would turn into the one counted."""
    sensitivity, specificity = tp / (tp + fn), tn / (tn + fp)
    return min(1.0, max(0.0, (count / of + specificity - 1) / (sensitivity + specificity - 1)))


def youden(tp, fn, tn, fp):
    return (tp + 1) / (tp + fn + 2) + (tn + 1) / (tn + fp + 2) - 1


def lang_reiczigel(count, of, tp, fn, tn, fp, z):
    """Z. Lang and J. Reiczigel, 2014, equations 2 to 4."""
    m, n = tp + fn + 2, tn + fp + 2
    sensitivity, specificity, size = (tp + 1) / m, (tn + 1) / n, of + z * z
    share = (count + z * z / 2) / size
    slope = sensitivity + specificity - 1
    rate = (share + specificity - 1) / slope
    of_sensitivity, of_specificity = sensitivity * (1 - sensitivity) / m, specificity * (1 - specificity) / n
    middle = rate + 2 * z * z * (rate * of_sensitivity - (1 - rate) * of_specificity)
    half = z / slope * math.sqrt(share * (1 - share) / size + rate ** 2 * of_sensitivity + (1 - rate) ** 2 * of_specificity)
    return tuple(min(1.0, max(0.0, limit)) for limit in (middle - half, middle + half))


def joined(parts):
    """G. Y. Zou and A. Donner, 2008: a weighed sum of independent rates, each (weight, rate, low, high)."""
    rate = sum(weight * own for weight, own, _, _ in parts)
    below = math.sqrt(sum((weight * max(0.0, own - low)) ** 2 for weight, own, low, _ in parts))
    above = math.sqrt(sum((weight * max(0.0, high - own)) ** 2 for weight, own, _, high in parts))
    return rate, max(0.0, rate - below), min(1.0, rate + above)


# --- What the answers should say ---------------------------------------------------------------------------------------------------------

# More inspections than this are not named one by one.
MOST_LISTED, MOST_POOLED = 50, 2000


def share_of(ids, of, z95):
    return {
        "numerator": len(ids), "denominator": len(of), "inspections": ids if len(ids) <= MOST_LISTED else [],
        "rate": len(ids) / len(of) if of else None,
        "interval": dict(zip(("low", "high"), wilson(len(ids), len(of), z95))) if of else None,
    }


def comparison(count, authorities, code, group, themes):
    z95 = quantile(0.05)
    members = [(member, tie, count.of(member)) for member, tie in authorities.group(code, group)]
    own, pooled = count.of(code), count.ordered({one for _, _, ids in members for one in ids})
    too_few = min(len(own), len(pooled)) < FEWEST
    found = {
        "authority_gss": code,
        "authority_name": authorities.by_code[code]["name"],
        "childrens_trust": authorities.by_code[code].get("childrens_trust") or None,
        "group": {"members": [{
            "gss": member, "name": authorities.by_code[member]["name"], "is_current": authorities.by_code[member]["status"] == "current",
            "childrens_trust": authorities.by_code[member].get("childrens_trust") or None, "inspections": ids if len(pooled) <= MOST_POOLED else [], "count": len(ids),
            "rank": tie.get("rank"), "closeness": tie.get("closeness"), "border": tie.get("border"), "shared_border_km": tie.get("shared_border_km"),
        } for member, tie, ids in members]},
        "own": own, "pooled": pooled if len(pooled) <= MOST_POOLED else [], "pooled_count": len(pooled), "is_too_few": too_few, "fewest": FEWEST,
        "history": [{"gss": before, "name": authorities.by_code[before]["name"], "inspections": ids} for before, ids in count.before(code)],
        "themes": [{"slug": theme["slug"], "name": theme["name"]} for theme in themes],
    }
    for measure in ("items", "strengths"):
        sides = [side(count, theme["slug"], measure, own, pooled, [ids for _, _, ids in members], z95) for theme in themes]
        found[f"{measure}_confidence"] = None if too_few else judge(sides, len(own), len(pooled), z95)
        for theme, one in zip(found["themes"], sides):
            theme[measure] = one
    return found


def side(count, theme, measure, own, pooled, members, z95):
    rates = [len(count.with_theme(theme, measure, ids)) / len(ids) for ids in members if ids]
    return {
        "own": share_of(count.with_theme(theme, measure, own), own, z95),
        "pooled": share_of(count.with_theme(theme, measure, pooled), pooled, z95),
        "mean_of_members": sum(rates) / len(rates) if rates else None,
        "corrected_pooled": corrected(count, theme, measure, pooled, z95),
        "difference": None, "verdict": "too-few",
    }


def corrected(count, theme, measure, ids, z95):
    def off(why):
        return {"rate": None, "interval": None, "off": why}

    if measure == "strengths":
        return off("strengths")
    held = count.held
    origins = [held.origin[one] for one in ids]
    if any(origin and origin[0] not in held.errors.versions for origin in origins):
        return off("other-model")
    if any(origin and origin[1] not in ("ilacs", "area-send") for origin in origins):
        return off("other-kinds")
    if len(ids) < FEWEST_CORRECTED:
        return off("too-few")
    strata = [(origin, [one for one in ids if held.origin[one] == origin]) for origin in set(origins)]
    measured = [held.errors.of(origin, theme) for origin, _ in strata if origin]
    if any(min(tp + fn, tn + fp) < FEWEST_LABELLED for tp, fn, tn, fp in measured):
        return off("thin-gold")
    if any(youden(*four) < LEAST_YOUDEN for four in measured):
        return off("poor-labels")
    parts = []
    for origin, some in strata:
        having, of = len(count.with_theme(theme, measure, some)), len(some)
        four = held.errors.of(origin, theme) if origin else None
        rate = rogan_gladen(having, of, *four) if four else having / of
        parts.append((of / len(ids), rate, *(lang_reiczigel(having, of, *four, z95) if four else wilson(having, of, z95))))
    rate, low, high = joined(parts)
    return {"rate": rate, "interval": {"low": low, "high": high}, "off": None}


def judge(sides, own, pooled, z95):
    counts = [(one["own"]["numerator"], own, one["pooled"]["numerator"], pooled) for one in sides]
    p_values = [p_value(*four) for four in counts]
    level = largest_standing_out(p_values)
    z = quantile(level)
    for one, four, p in zip(sides, counts, p_values):
        value = four[0] / own - four[2] / pooled
        one["verdict"] = "similar" if p > level else "higher" if value > 0 else "lower"
        one["difference"] = {
            "value": value, "p": p,
            "interval": dict(zip(("low", "high"), newcombe(*four, z95))),
            "adjusted_interval": dict(zip(("low", "high"), newcombe(*four, z))),
        }
    return 1 - level


def matrix(count, authorities, query, themes):
    def cells(ids):
        return [{"theme": theme["slug"], **{measure: cell(count.with_theme(theme["slug"], measure, ids), ids, measure) for measure in ("items", "strengths")}}
                for theme in themes]

    def cell(having, ids, measure):
        if query.get("measure", [measure]) != [measure]:
            return None
        return {"numerator": len(having), "denominator": len(ids), "rate": len(having) / len(ids) if ids else None}

    return {"authorities": [{
        "gss": code, "name": authorities.by_code[code]["name"], "region": authorities.by_code[code]["region"], "type": authorities.by_code[code]["type"],
        "inspections": len(ids), "is_too_few": len(ids) < FEWEST, "cells": cells(ids),
    } for code in matrix_rows(authorities, query) for ids in [count.of(code)]]}


def matrix_rows(authorities, query):
    regions = {name.lower() for value in query.get("region", []) for name in value.split(",")}
    named = [authorities.counted(code) for value in query.get("authority", []) for code in value.split(",")]
    if regions:
        return [code for code in authorities.everyone() if authorities.by_code[code]["region"].lower() in regions]
    if "group" in query:
        return named + [member for member, _ in authorities.group(named[0], ",".join(query["group"]))]
    return named or authorities.everyone()


# --- Comparing ---------------------------------------------------------------------------------------------------------------------------

def differences(expected, told, path=""):
    """Every value of the recount that the answer says otherwise; what the answer has beside is not looked at."""
    if isinstance(expected, dict):
        if not isinstance(told, dict):
            yield f"{path}: told {told}, counted {expected}"
            return
        for key, value in expected.items():
            yield from differences(value, told.get(key), f"{path}.{key}")
    elif isinstance(expected, list):
        if not isinstance(told, list) or len(expected) != len(told):
            yield f"{path}: told {told if told is None else len(told)} entries, counted {len(expected)}"
            return
        for place, (one, other) in enumerate(zip(expected, told)):
            yield from differences(one, other, f"{path}[{place}]")
    elif isinstance(expected, float):
        near = NEAR if path.endswith((".p", ".low", ".high")) else EXACT
        if not isinstance(told, (int, float)) or abs(expected - told) > near:
            yield f"{path}: told {told}, counted {expected}"
    elif expected != told:
        yield f"{path}: told {told}, counted {expected}"


def figures(value):
    """How many values were compared."""
    if isinstance(value, dict):
        return sum(figures(one) for one in value.values())
    if isinstance(value, list):
        return sum(figures(one) for one in value)
    return 1


def main(export, reference, themes_folder, answers):
    authorities = Authorities(reference)
    held = Held(export, authorities, Errors(themes_folder))
    with open(os.path.join(themes_folder, "scheme.json"), encoding="utf-8") as file:
        scheme_themes = json.load(file)["themes"]
    compared = wrong = told = 0
    with open(answers, encoding="utf-8") as file:
        for line in file:
            asked = json.loads(line)
            parts = urlsplit(asked["url"])
            query = parse_qs(parts.query)
            slugs = {slug for value in query.get("theme", []) for slug in value.split(",")}
            themes = [theme for theme in scheme_themes if (theme["slug"] in slugs if slugs else theme["slug"] != "other")]
            count = Count(held, authorities, Scope(query))
            if parts.path.endswith("/matrix"):
                expected = matrix(count, authorities, query, themes)
            else:
                expected = comparison(count, authorities, authorities.counted(query["authority"][0]), ",".join(query.get("group", ["statistical"])), themes)
            compared += figures(expected)
            told += 1
            for difference in differences(expected, asked["answer"]):
                wrong += 1
                if wrong <= 40:
                    print(f"{asked['url']} {difference}")
    print(f"{told} answers, {compared} figures counted again, {wrong} differ")
    return 1 if wrong or not told else 0


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
