package vn.donghanh.document;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.shared.PersonRef;

/**
 * Whose document or upload it is: a case with its client, or a record of the Centre.
 *
 * @param caseId null for a record of the Centre
 * @param person null for a record of the Centre
 */
public record DocumentOwner(
        @Nullable Long caseId,
        @Nullable PersonRef person,
        @Nullable AttachmentKind centreKind,
        @Nullable String centreRef) {
    public static DocumentOwner of(CaseView caseView) {
        return new DocumentOwner(caseView.id().value(), caseView.person(), null, null);
    }

    public static DocumentOwner of(AttachmentKind kind, String ref) {
        return new DocumentOwner(null, null, kind, ref);
    }

    boolean isCentre() {
        return caseId == null;
    }

    CaseId requiredCaseId() {
        return new CaseId(Objects.requireNonNull(caseId));
    }
}
