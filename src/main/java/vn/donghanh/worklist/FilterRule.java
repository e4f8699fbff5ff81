package vn.donghanh.worklist;

import vn.donghanh.shared.BusinessRule;

/** Why a filter of the list of cases is not kept. */
public enum FilterRule implements BusinessRule {
    TOO_MANY_FILTERS
}
