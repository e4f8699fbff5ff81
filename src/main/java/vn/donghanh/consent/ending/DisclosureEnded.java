package vn.donghanh.consent.ending;

import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.consent.DisclosureCode;

/** Event: a disclosure has just ended without action of the feature that sent it. Observed in the same transaction. */
public record DisclosureEnded(CaseId caseId, DisclosureCode code, DisclosureEndReason reason) {}
