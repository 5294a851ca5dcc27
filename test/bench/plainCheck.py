"""What a bloc's clerk would write to check workbooks, one after the other: pandas for what the cells show, openpyxl for their formulas.

Of what `giaouoc check` looks at it tries the plain part: every score a number within its bounds and on the step, sums that add up,
documents with a number and a day of the year, no number typed over a formula. It works out no rule and reads no foreign sheet.
"""

import json
import re
import sys
from datetime import date
from pathlib import Path

import openpyxl
import pandas

NUMBER, TITLE, MAX, RESULT, SCORE, EVIDENCE, NOTE, CODE = range(8)
DOCUMENT = re.compile(r"(\d+)(?:/\d{4})?/(\w+(?:-\w+)*)")
DAY = re.compile(r"ngày (\d{1,2})/(\d{1,2})/(\d{4})")


def judged(row, criterion, step):
    """The score of one row, and what is wrong with it."""
    code, most = criterion["code"], float(criterion["max"])
    score = pandas.to_numeric(row[SCORE], errors="coerce") if row else None
    if score is None or pandas.isna(score):
        return None, [f"{code}: no score"]
    if abs(score) > most:
        return score, [f"{code}: {score} is above {most}"]
    if score < 0 and criterion["kind"] != "deduction":
        return score, [f"{code}: {score} is below 0"]
    if criterion["rule"]["shape"] == "direct" and score % step:
        return score, [f"{code}: {score} is off the step"]
    return score, []


def documented(row, criterion, start, end):
    text = row[EVIDENCE]
    if not isinstance(text, str):
        return [f"{criterion['code']}: no document"]
    days = [date(int(year), int(month), int(day)) for day, month, year in DAY.findall(text)]
    if not DOCUMENT.search(text) or not days:
        return [f"{criterion['code']}: {text} has no number or no day"]
    return [f"{criterion['code']}: {day} is outside of the year" for day in days if not start <= day <= end]


def check(path, rubric, dates):
    sheet = pandas.read_excel(path, sheet_name="Tự chấm", header=None)
    rows = {row[CODE]: row for row in sheet.itertuples(index=False, name=None) if isinstance(row[CODE], str)}
    formulas = {row[CODE].value: row[SCORE].value for row in openpyxl.load_workbook(path)["Tự chấm"].iter_rows() if row[CODE].value}
    faults, points = [], {}
    for criterion in rubric["criteria"]:
        code, row = criterion["code"], rows.get(criterion["code"])
        if criterion["kind"] != "group":
            points[code], found = judged(row, criterion, rubric["scale"]["step"])
            faults += found
            if points[code] and points[code] > 0 and criterion["evidence"]:
                faults += documented(row, criterion, *dates)
        if criterion["rule"]["shape"] != "direct" and not str(formulas.get(code)).startswith("="):
            faults.append(f"{code}: a number was typed over the formula")
    for group in reversed([one for one in rubric["criteria"] if one["kind"] == "group"]):
        code = group["code"]
        points[code] = sum(points[one["code"]] or 0 for one in rubric["criteria"] if one["parent"] == code)
        if code in rows and abs(rows[code][SCORE] - points[code]) > 0.001:
            faults.append(f"{code}: {rows[code][SCORE]} is not {points[code]}")
    return sum(points[one["code"]] or 0 for one in rubric["criteria"] if one["parent"] is None), faults


folder, bloc = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
dates = [date.fromisoformat(bloc["dates"][name]) for name in ("periodFrom", "periodTo")]
for path in sorted(folder.glob("*.xlsx")):
    total, faults = check(path, bloc["rubric"], dates)
    print(path.name, total, *faults, sep="\n  ")
