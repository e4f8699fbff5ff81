package vn.donghanh.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.draft.AuthorDraftRepository;
import vn.donghanh.casefile.draft.CaseDraftView;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.PersonRef;

/** Stores the user's one draft of the form for what clients say, encrypted with the client's key if it names a case. */
@ApplicationScoped
public class ComplaintDraftRepository {
    private static final String TABLE = "complaint_draft";
    private static final String CONTENT = "content";

    @PersistenceContext
    EntityManager em;

    @Inject
    AuthorDraftRepository drafts;

    @Inject
    FieldEncryption encryption;

    @Inject
    CurrentUser user;

    /** Deletes the user's draft: the form was sent, or its author discards it. */
    public void end() {
        drafts.end(ComplaintDraft.class, Map.of());
    }

    /** Returns the user's draft; null when there is none. */
    @Nullable
    CaseDraftView view() {
        return find().map(draft -> new CaseDraftView(open(draft), draft.savedAt()))
                .orElse(null);
    }

    Optional<ComplaintDraft> find() {
        return drafts.find(ComplaintDraft.class, Map.of());
    }

    void save(@Nullable PersonRef person, String text, Instant now) {
        ComplaintDraft draft = find().orElseGet(() -> new ComplaintDraft(user.id()));
        draft.update(
                person,
                person == null
                        ? encryption.seal(KeyPurpose.FEEDBACK, TABLE, CONTENT, draft.ref(), text)
                        : encryption.seal(KeyPurpose.FEEDBACK, cell(person, draft), text),
                now);
        drafts.add(draft);
    }

    void erase(PersonRef person) {
        em.createQuery("delete from ComplaintDraft d where d.personRef = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    private String open(ComplaintDraft draft) {
        PersonRef person = draft.person();
        return person == null
                ? encryption.open(KeyPurpose.FEEDBACK, TABLE, CONTENT, draft.ref(), draft.contentSealed())
                : encryption.open(KeyPurpose.FEEDBACK, cell(person, draft), draft.contentSealed());
    }

    private static EncryptedCell cell(PersonRef person, ComplaintDraft draft) {
        return new EncryptedCell(person, TABLE, CONTENT, draft.ref());
    }
}
