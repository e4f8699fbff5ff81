package vn.donghanh.casefile.spi;

import vn.donghanh.casefile.model.CaseId;

/** Answers whether the Centre may get in touch with the client of a case; implemented by the consents, asked before a question to the client becomes a task. */
public interface ContactPermissionProvider {
    boolean mayContact(CaseId caseId);
}
