package vn.donghanh.consent;

import vn.donghanh.casefile.model.CaseId;

/** What was sent under this code has just left the addressee's sight by no doing of the feature that sent it; observed in the same transaction. */
public record DisclosureEnded(CaseId caseId, DisclosureCode code, DisclosureEndReason reason) {}
