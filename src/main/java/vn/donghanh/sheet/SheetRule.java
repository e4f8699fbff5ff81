package vn.donghanh.sheet;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which a sheet is refused. */
public enum SheetRule implements BusinessRule {
    NO_LINES,
    TOO_MANY_LINES
}
