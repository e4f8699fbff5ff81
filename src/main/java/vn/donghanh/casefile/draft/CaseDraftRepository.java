package vn.donghanh.casefile.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.security.CurrentUser;

/** Stores the drafts of the user, encrypted with the client's key. Callers must have checked access to the case. */
@ApplicationScoped
public class CaseDraftRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    @Inject
    CurrentUser user;

    /** Returns the user's own draft; null when there is none. */
    public @Nullable CaseDraftView view(CaseView caseView, CaseDraftForm form) {
        return find(caseView, form)
                .map(draft -> new CaseDraftView(
                        Objects.requireNonNull(row(caseView, draft).open("content", draft.contentSealed())),
                        draft.savedAt()))
                .orElse(null);
    }

    /** Deletes the user's own draft as it is by now: the form was sent, or its author discards it. Its page may be saving it in the same moment. */
    public void end(CaseView caseView, CaseDraftForm form) {
        em.createQuery("delete from CaseDraft d where d.staffId = :s and d.caseId = :c and d.form = :f")
                .setParameter("s", user.id())
                .setParameter("c", caseView.id().value())
                .setParameter("f", form)
                .executeUpdate();
    }

    Optional<CaseDraft> find(CaseView caseView, CaseDraftForm form) {
        return em
                .createQuery(
                        "select d from CaseDraft d where d.staffId = :s and d.caseId = :c and d.form = :f",
                        CaseDraft.class)
                .setParameter("s", user.id())
                .setParameter("c", caseView.id().value())
                .setParameter("f", form)
                .getResultList()
                .stream()
                .findFirst();
    }

    void add(CaseDraft draft) {
        em.persist(draft);
    }

    byte[] seal(CaseView caseView, CaseDraft draft, String text) {
        return Objects.requireNonNull(row(caseView, draft).seal("content", text));
    }

    private RowCipher row(CaseView caseView, CaseDraft draft) {
        return new RowCipher(encryption, draft.form().purpose(), caseView.person(), "case_draft", draft.ref());
    }
}
