package vn.donghanh.legalaid.note;

import static vn.donghanh.security.Permission.PARTNER_BUSINESS_ANSWER;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditAction;
import vn.donghanh.partnerbusiness.PartnerBusinessKind;
import vn.donghanh.partnerbusiness.inbox.PartnerBusinessAccess;
import vn.donghanh.security.Requires;
import vn.donghanh.security.UseCases;

/** Use case of legal aid centres beside their steps: opening a note that came with a slip. */
@UseCases
public class ReceivedNoteService {
    @Inject
    PartnerBusinessAccess access;

    @Inject
    LegalAidNoteTransitions transitions;

    /**
     * Opens a note, with an audit event of its own.
     *
     * @param ref as in {@link ReceivedNotesView}
     */
    @Requires(PARTNER_BUSINESS_ANSWER)
    @AuditAction("partner-legal-aid.read-note")
    public String read(@Nullable String code, @Nullable String ref) {
        return transitions.read(access.organisation(), access.requireCode(code, PartnerBusinessKind.LEGAL_AID), ref);
    }
}
