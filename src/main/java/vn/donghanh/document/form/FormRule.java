package vn.donghanh.document.form;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which a step on a printed form is refused. */
public enum FormRule implements BusinessRule {
    NOT_WAITING,
    REASON_MISSING
}
