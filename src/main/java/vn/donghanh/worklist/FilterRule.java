package vn.donghanh.worklist;

import vn.donghanh.shared.BusinessRule;

/** Business rules for saved filters. */
public enum FilterRule implements BusinessRule {
    TOO_MANY_FILTERS
}
