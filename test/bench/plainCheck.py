"""What a bloc's clerk would write to check workbooks: every score a number, within its maximum, sections added up. One workbook after the other."""

import json
import sys
from pathlib import Path

import openpyxl
import pandas

NUMBER, TITLE, MAX, RESULT, SCORE, EVIDENCE, NOTE, CODE = range(8)


def leaves(node, found):
    children = node.get("children") or []
    if not children:
        found.append(node)
    for child in children:
        leaves(child, found)
    return found


def check(path, criteria):
    book = openpyxl.load_workbook(path, data_only=True)
    sheet = pandas.DataFrame(book["Tự chấm"].values)
    rows = {row[CODE]: row for row in sheet.itertuples(index=False, name=None) if len(row) > CODE and row[CODE]}
    faults = []
    total = 0
    for code, most in criteria:
        row = rows.get(code)
        score = pandas.to_numeric(row[SCORE], errors="coerce") if row else None
        if score is None or pandas.isna(score):
            faults.append(f"{code}: no score")
        elif score > most:
            faults.append(f"{code}: {score} is above {most}")
        elif score < 0:
            faults.append(f"{code}: {score} is below 0")
        else:
            total += score
        if row and score and not row[EVIDENCE]:
            faults.append(f"{code}: no document")
    return total, faults


folder, bloc = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
nodes = [leaf for section in bloc["rubric"]["criteria"] for leaf in leaves(section, [])]
criteria = [(leaf["code"], float(leaf["max"])) for leaf in nodes]
for path in sorted(folder.glob("*.xlsx")):
    total, faults = check(path, criteria)
    print(path.name, total, *faults, sep="\n  ")
