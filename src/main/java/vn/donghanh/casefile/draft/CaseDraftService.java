package vn.donghanh.casefile.draft;

import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseRule;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.security.Requires;
import vn.donghanh.security.SubmittedFormRepository;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;

/** Saves and discards drafts of the forms of a case. */
@UseCases
public class CaseDraftService {
    @Inject
    CaseFileRepository caseFiles;

    @Inject
    CaseDraftRepository drafts;

    @Inject
    SubmittedFormRepository forms;

    @Inject
    CurrentUser user;

    @Inject
    Clock clock;

    /** Saves the draft; an empty text deletes it. */
    @Requires({Permission.INCIDENT_RECORD, Permission.INTAKE_SCREEN, Permission.ASSESS})
    @AuditAction("case-draft.save")
    public Instant save(@Valid SaveCaseDraftCommand command) {
        CaseView caseView = getCase(command.number(), command.form());
        if (forms.isSubmitted(command.token())) {
            throw new RuleViolationException(CaseRule.FORM_SENT_ALREADY);
        }
        Instant now = clock.instant();
        String text = command.text();
        if (text == null || text.isBlank()) {
            drafts.end(caseView, command.form());
            return now;
        }
        CaseDraft draft = drafts.find(caseView, command.form())
                .orElseGet(() -> new CaseDraft(user.id(), caseView.id(), command.form()));
        draft.update(drafts.seal(caseView, draft, text), now);
        drafts.add(draft);
        return now;
    }

    @Requires({Permission.INCIDENT_RECORD, Permission.INTAKE_SCREEN, Permission.ASSESS})
    @AuditAction("case-draft.discard")
    public void discard(String number, CaseDraftForm form) {
        drafts.end(getCase(number, form), form);
    }

    private CaseView getCase(@Nullable String number, CaseDraftForm form) {
        if (!user.may(form.permission())) {
            throw new NotFoundException();
        }
        return caseFiles.get(number);
    }
}
