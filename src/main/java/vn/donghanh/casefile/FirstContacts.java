package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether a case waits for its first contact, after which the assessment begins. */
@ApplicationScoped
public class FirstContacts {
    @Inject
    CaseFiles files;

    @Inject
    SafeAttempts attempts;

    /** Nobody is awaited by readers who could not begin the assessment. */
    public FirstContact of(CaseView file) {
        if (file.status() != CaseStatus.ACCEPTED || !files.may(file, CaseStep.BEGIN_ASSESSMENT)) {
            return FirstContact.NOT_AWAITED;
        }
        return attempts.reached(file) ? FirstContact.REACHED : FirstContact.AWAITED;
    }
}
