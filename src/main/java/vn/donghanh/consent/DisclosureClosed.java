package vn.donghanh.consent;

import vn.donghanh.casefile.CaseId;

/** What was sent under this code has just left the addressee's sight by no doing of the feature that sent it; observed in the same transaction. */
public record DisclosureClosed(CaseId file, DisclosureCode code, ClosingReason reason) {}
