package vn.donghanh.casefile;

import vn.donghanh.shared.Rule;

/** Why a filter of the list of cases is not kept. */
public enum FilterRule implements Rule {
    TOO_MANY_FILTERS
}
