package vn.donghanh.service.stock;

import vn.donghanh.shared.BusinessRule;

/** Reasons for which a movement of the stock is not recorded. */
public enum StockRule implements BusinessRule {
    QUANTITY_MISSING,
    DAY_MISSING,
    IN_FUTURE,
    /** More than a year: a slip of the pen rather than paper that waited. */
    TOO_LONG_AGO,
    FUNDING_MISSING,
    EXPIRED_ON_RECEIPT,
    REASON_MISSING,
    DIFFERENCE_UNEXPLAINED,
    LINE_MISSING,
    REVERSED_ALREADY,
    SAVED_ELSEWHERE
}
