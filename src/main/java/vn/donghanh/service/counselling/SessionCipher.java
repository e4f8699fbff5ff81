package vn.donghanh.service.counselling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.PersonRef;

/** Encrypts the content of sessions with the key of counselling, and opens it for counsellors of the case. */
@ApplicationScoped
class SessionCipher {
    @Inject
    FieldEncryption encryption;

    @Inject
    CurrentUser user;

    /** Whether the user may read the content: a counsellor with access to the case or to its counselling section. */
    boolean mayRead(ReaderScope scope) {
        return scope.covers(CaseSection.COUNSELLING) && user.roles().contains(CaseSection.COUNSELLING.role());
    }

    byte @Nullable [] encryptContent(PersonRef person, String ref, @Nullable String content) {
        return cipher(person, ref).seal("content", content);
    }

    byte @Nullable [] encryptOwn(PersonRef person, String ref, @Nullable String own) {
        return cipher(person, ref).seal("own", own);
    }

    @Nullable
    String content(PersonRef person, CounsellingSession session) {
        return cipher(person, session.ref()).open("content", session.contentSealed());
    }

    @Nullable
    String own(PersonRef person, CounsellingSession session) {
        return cipher(person, session.ref()).open("own", session.ownSealed());
    }

    byte[] encryptDraft(PersonRef person, String ref, String content) {
        return Objects.requireNonNull(draftCipher(person, ref).seal("content", content));
    }

    String decryptDraft(PersonRef person, SessionDraft draft) {
        return Objects.requireNonNull(draftCipher(person, draft.ref()).open("content", draft.contentSealed()));
    }

    private RowCipher cipher(PersonRef person, String ref) {
        return new RowCipher(encryption, KeyPurpose.COUNSELLING, person, "counselling_session", ref);
    }

    private RowCipher draftCipher(PersonRef person, String ref) {
        return new RowCipher(encryption, KeyPurpose.COUNSELLING, person, "counselling_draft", ref);
    }
}
