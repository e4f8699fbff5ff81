package vn.donghanh.feedback.complaint;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/** Saves and discards the draft of what a client says to somebody who writes it down. Neither event names a case, as the record does not. */
@UseCases
public class ComplaintDraftService {
    @Inject
    ComplaintDraftRepository drafts;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    CaseAccess access;

    @Inject
    Clock clock;

    /** Saves the draft; an empty text deletes it. Whether the number names a case is not answered. */
    @Requires(Permission.FEEDBACK_RECORD)
    @AuditAction("complaint-draft.save")
    public Instant save(@Valid SaveComplaintDraftCommand command) {
        if (forms.isSubmitted(command.token())) {
            throw new RuleViolationException(CaseRule.FORM_SENT_ALREADY);
        }
        Instant now = clock.instant();
        String text = command.text();
        if (text == null || text.isBlank()) {
            drafts.end();
        } else {
            drafts.save(person(command.number()), text, now);
        }
        return now;
    }

    @Requires(Permission.FEEDBACK_RECORD)
    @AuditAction("complaint-draft.discard")
    public void discard() {
        drafts.end();
    }

    private @Nullable PersonRef person(@Nullable String number) {
        return CaseNumber.parse(number == null ? "" : number.strip().toUpperCase(Locale.ROOT))
                .flatMap(access::findForBreakGlass)
                .map(found -> found.view().person())
                .orElse(null);
    }
}
