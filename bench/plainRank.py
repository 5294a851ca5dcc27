"""What a bloc's clerk would write in an afternoon: read each filled workbook, add the scores, rank, save. It checks nothing."""

import sys
from pathlib import Path

import pandas


def total(path):
    sheet = pandas.read_excel(path, sheet_name="Tự chấm", header=None, engine="openpyxl")
    coded = sheet[sheet[7].notna() & ~sheet[7].astype(str).str.startswith("=")]
    leaves = coded[~coded[7].astype(str).isin({str(code).rsplit(".", 1)[0] for code in coded[7]})]
    return pandas.to_numeric(leaves[4], errors="coerce").sum()


folder, out = Path(sys.argv[1]), sys.argv[2]
table = pandas.DataFrame({"agency": path.stem, "total": total(path)} for path in sorted(folder.glob("*.xlsx")))
table["rank"] = table["total"].rank(ascending=False, method="min")
table.sort_values("rank").to_excel(out, index=False, engine="openpyxl")
