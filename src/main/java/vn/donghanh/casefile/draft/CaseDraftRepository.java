package vn.donghanh.casefile.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.RowCipher;

/** Stores the drafts of the user, encrypted with the client's key. Callers must have checked access to the case. */
@ApplicationScoped
public class CaseDraftRepository {
    @Inject
    AuthorDraftRepository drafts;

    @Inject
    FieldEncryption encryption;

    /** Returns the user's own draft; null when there is none. */
    public @Nullable CaseDraftView view(CaseView caseView, CaseDraftForm form) {
        return find(caseView, form)
                .map(draft -> new CaseDraftView(
                        Objects.requireNonNull(row(caseView, draft).open("content", draft.contentSealed())),
                        draft.savedAt()))
                .orElse(null);
    }

    /** Deletes the user's own draft: the form was sent, or its author discards it. */
    public void end(CaseView caseView, CaseDraftForm form) {
        drafts.end(CaseDraft.class, about(caseView, form));
    }

    Optional<CaseDraft> find(CaseView caseView, CaseDraftForm form) {
        return drafts.find(CaseDraft.class, about(caseView, form));
    }

    void add(CaseDraft draft) {
        drafts.add(draft);
    }

    byte[] seal(CaseView caseView, CaseDraft draft, String text) {
        return Objects.requireNonNull(row(caseView, draft).seal("content", text));
    }

    private static Map<String, ?> about(CaseView caseView, CaseDraftForm form) {
        return Map.of("caseId", caseView.id().value(), "form", form);
    }

    private RowCipher row(CaseView caseView, CaseDraft draft) {
        return new RowCipher(encryption, draft.form().purpose(), caseView.person(), "case_draft", draft.ref());
    }
}
