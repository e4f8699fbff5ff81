"""Cuts each weight of Be Vietnam Pro down to the letters of the pages, and gives it figures of one width ("tnum")."""

import copy
import sys

from fontTools import subset
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables.ttProgram import Program

WEIGHTS = {400: "400Regular", 500: "500Medium", 600: "600SemiBold", 700: "700Bold"}
# Basic Latin, Latin-1, the letters and marks of Vietnamese, punctuation, the signs of the dong and the euro
RANGES = [
    (0x20, 0x7E), (0xA0, 0xFF), (0x102, 0x103), (0x110, 0x111), (0x128, 0x129), (0x131, 0x131), (0x152, 0x153),
    (0x168, 0x169), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x2BB, 0x2BC), (0x2C6, 0x2C6), (0x2DA, 0x2DA), (0x2DC, 0x2DC),
    (0x300, 0x301), (0x303, 0x304), (0x308, 0x309), (0x323, 0x323), (0x329, 0x329), (0x1EA0, 0x1EF9),
    (0x2000, 0x206F), (0x20AB, 0x20AC), (0x2122, 0x2122), (0x2212, 0x2212), (0x2215, 0x2215),
]
FIGURES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
WIDTH = 640


def add_figures(font):
    """Adds a copy of each figure in the middle of one width, and the feature that chooses them."""
    glyphs = font["glyf"]
    for figure in FIGURES:
        glyph = copy.deepcopy(glyphs[figure])
        glyph.coordinates.translate(((WIDTH - glyph.xMin - glyph.xMax + 1) // 2, 0))
        glyph.recalcBounds(glyphs)
        glyphs[figure + ".tnum"] = glyph
        font["hmtx"].metrics[figure + ".tnum"] = (WIDTH, glyph.xMin)

    substitution = otTables.SingleSubst()
    substitution.mapping = {figure: figure + ".tnum" for figure in FIGURES}
    lookup = otTables.Lookup()
    lookup.LookupType, lookup.LookupFlag, lookup.SubTable = 1, 0, [substitution]
    table = font["GSUB"].table
    table.LookupList.Lookup.append(lookup)
    record = otTables.FeatureRecord()
    record.FeatureTag, record.Feature = "tnum", otTables.Feature()
    record.Feature.FeatureParams, record.Feature.LookupListIndex = None, [len(table.LookupList.Lookup) - 1]
    table.FeatureList.FeatureRecord.append(record)
    for script in table.ScriptList.ScriptRecord:
        for system in [script.Script.DefaultLangSys] + [language.LangSys for language in script.Script.LangSysRecord]:
            if system:
                system.FeatureIndex.append(len(table.FeatureList.FeatureRecord) - 1)


def smooth(font):
    """What every font without hints carries: smooth edges at every size."""
    font["gasp"] = newTable("gasp")
    font["gasp"].gaspRange = {0xFFFF: 0x0F}
    font["prep"] = newTable("prep")
    font["prep"].program = Program()
    font["prep"].program.fromAssembly(["PUSHW[]", "511", "SCANCTRL[]", "PUSHB[]", "4", "SCANTYPE[]"])


def derive(source, target):
    font = TTFont(source, recalcTimestamp=False)
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["ccmp", "locl", "liga", "kern", "mark", "mkmk"]
    options.notdef_outline = True
    cut = subset.Subsetter(options)
    cut.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    cut.subset(font)
    add_figures(font)
    smooth(font)
    font.flavor = "woff2"
    font.save(target)


for weight, name in WEIGHTS.items():
    derive(f"{sys.argv[1]}/{name}/BeVietnamPro_{name}.ttf", f"{sys.argv[2]}/be-vietnam-pro-{weight}.woff2")
