#!/usr/bin/env python3
"""Writes core/base/letters.h: the letters of Unicode beyond ASCII, run-length encoded.

python3 core/base/make_letters.py          writes the file
python3 core/base/make_letters.py --check  fails if the file is not what would be written
"""

import pathlib
import sys
import unicodedata

UNICODE = "14.0.0"  # of Debian 12's Python
HERE = pathlib.Path(__file__).with_name("letters.h")

# Fullwidth letters are narrowed before anyone asks.
FULLWIDTH = range(0xFF01, 0xFF5F)

# In these scripts everything between two letters counts as a letter, unless it holds a digit: marks stand between
# letters there, and the table becomes half as long. Elsewhere only what is not assigned does.
RARE_HERE = [range(0x590, 0x1F00), range(0x2C00, 0x2DD0), range(0xA000, 0xFB00), range(0x10000, 0x1BC00)]

TEMPLATE = """\
// The letters of Unicode {unicode} beyond ASCII, written by make_letters.py. Run-length encoded: alternating counts of
// non-letters and letters, each a little-endian base-128 varint. In scripts that are rare here, marks and signs between
// letters count as letters too.
#pragma once

namespace xueshi {{

constexpr unsigned char letter_runs[] = {{
{rows}
}};

}}  // namespace xueshi
"""


def is_letter(code_point):
    return unicodedata.category(chr(code_point)).startswith("L") and code_point not in FULLWIDTH


def counts_as_letters(gap):
    """Whether what lies between two letters is filled."""
    categories = {unicodedata.category(chr(code_point)) for code_point in gap}
    is_rare = any(gap.start in script for script in RARE_HERE)
    return categories == {"Cn"} or (is_rare and "Nd" not in categories)


def runs():
    """Alternating lengths, from U+0080 on: of non-letters, of letters, and so on."""
    letters = [code_point for code_point in range(0x80, sys.maxunicode + 1) if is_letter(code_point)]
    lengths, end, start = [], 0x80, letters[0]
    for before, after in zip(letters, letters[1:] + [None]):
        if after is not None and (after == before + 1 or counts_as_letters(range(before + 1, after))):
            continue
        lengths += [start - end, before + 1 - start]
        end, start = before + 1, after
    return lengths


def varint(number):
    while number >= 0x80:
        yield number & 0x7F | 0x80
        number >>= 7
    yield number


def header():
    cells = [f"0x{byte:02X}," for length in runs() for byte in varint(length)]
    rows = [" ".join(cells[at:at + 19]) for at in range(0, len(cells), 19)]
    return TEMPLATE.format(unicode=UNICODE, rows="\n".join("    " + row for row in rows))


def main():
    if unicodedata.unidata_version != UNICODE:
        print(f"letters.h is of Unicode {UNICODE}; this Python knows {unicodedata.unidata_version}: nothing done")
    elif "--check" not in sys.argv:
        HERE.write_text(header(), encoding="utf-8")
    elif HERE.read_text(encoding="utf-8") != header():
        sys.exit("core/base/letters.h is not what make_letters.py writes")


main()
