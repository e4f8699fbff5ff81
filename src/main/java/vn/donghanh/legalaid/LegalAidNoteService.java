package vn.donghanh.legalaid;

import static vn.donghanh.security.Permission.LEGAL_AID_ARRANGE;

import jakarta.inject.Inject;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.CaseFileRepository;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.legalaid.note.LegalAidNoteRepository;
import vn.donghanh.legalaid.note.LegalAidNoteTransitions;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;
import vn.donghanh.shared.RuleViolationException;

/** Use cases of the author of a privileged note: writing it, letting the lawyer of the matter see it, taking it back. */
@UseCases
public class LegalAidNoteService {
    private static final int MAX_LENGTH = 4000;

    @Inject
    CaseFileRepository caseFiles;

    @Inject
    LegalAidRepository matters;

    @Inject
    LegalAidNoteRepository notes;

    @Inject
    LegalAidNoteTransitions transitions;

    @Inject
    CurrentUser user;

    @Inject
    AuditContext auditContext;

    @Inject
    Clock clock;

    /** Writes a privileged note. */
    @Requires(LEGAL_AID_ARRANGE)
    @AuditAction("legal-aid.write-note")
    public void write(String number, String ref, @Nullable String text) {
        CaseView caseView = caseFiles.get(number).requireOpen();
        LegalAidMatter matter = matters.get(caseView.id(), ref);
        if (text == null || text.isBlank() || text.length() > MAX_LENGTH) {
            throw RuleViolationException.at("note", LegalAidRule.NOTE_MISSING);
        }
        notes.add(matter.noted(), text, user.id(), clock.instant());
        auditContext.about("disclosure", matter.code().value());
        caseFiles.markUpdated(caseView);
    }

    /**
     * Lets the lawyer of this matter see a note of the user, as previewed, for as long as the slip is shown.
     *
     * @param note the reference of the note
     * @param readWithClient whether author and client have read it as the lawyer will see it
     */
    @Requires(LEGAL_AID_ARRANGE)
    @AuditAction("legal-aid.share-note")
    public void share(String number, String ref, @Nullable String note, boolean readWithClient) {
        CaseView caseView = caseFiles.get(number).requireOpen();
        transitions.share(caseView, matters.get(caseView.id(), ref).noted(), note, readWithClient);
        caseFiles.markUpdated(caseView);
    }

    /** Takes a note of the user back from the lawyer. */
    @Requires(LEGAL_AID_ARRANGE)
    @AuditAction("legal-aid.take-back-note")
    public void takeBack(String number, String ref, @Nullable String note) {
        CaseView caseView = caseFiles.get(number).requireOpen();
        transitions.takeBack(matters.get(caseView.id(), ref).noted(), note);
        caseFiles.markUpdated(caseView);
    }
}
