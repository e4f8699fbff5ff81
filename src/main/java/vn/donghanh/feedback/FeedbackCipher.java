package vn.donghanh.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.RowCipher;
import vn.donghanh.shared.PersonRef;

/** Encrypts and decrypts the words of feedback. */
@ApplicationScoped
class FeedbackCipher {
    @Inject
    FieldEncryption encryption;

    byte @Nullable [] seal(PersonRef person, String ref, @Nullable String words) {
        return row(person, ref).seal("words", words);
    }

    @Nullable
    String open(PersonRef person, Feedback feedback) {
        return row(person, feedback.ref()).open("words", feedback.wordsSealed());
    }

    private RowCipher row(PersonRef person, String ref) {
        return new RowCipher(encryption, KeyPurpose.FEEDBACK, person, "feedback", ref);
    }
}
