package vn.donghanh.assessment;

import jakarta.persistence.Embeddable;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.RowCipher;

/** The encrypted free texts of an assessment; null where nothing was written. */
@Embeddable
@SuppressWarnings("ArrayRecordComponent") // sealed and opened, never compared
record EncryptedAssessmentTexts(
        byte @Nullable [] strengthsSealed, byte @Nullable [] trustedSealed, byte @Nullable [] familySealed) {
    static final EncryptedAssessmentTexts NONE = new EncryptedAssessmentTexts(null, null, null);

    static EncryptedAssessmentTexts seal(Map<AssessmentText, String> texts, RowCipher cipher) {
        return new EncryptedAssessmentTexts(
                seal(AssessmentText.STRENGTHS, texts, cipher),
                seal(AssessmentText.TRUSTED, texts, cipher),
                seal(AssessmentText.FAMILY, texts, cipher));
    }

    private static byte @Nullable [] seal(AssessmentText text, Map<AssessmentText, String> texts, RowCipher cipher) {
        return cipher.seal(text.column(), texts.get(text));
    }

    /** Returns the texts that were written. */
    Map<AssessmentText, String> open(RowCipher cipher) {
        Map<AssessmentText, String> opened = new EnumMap<>(AssessmentText.class);
        for (AssessmentText text : AssessmentText.values()) {
            String words = cipher.open(text.column(), sealed(text));
            if (words != null) {
                opened.put(text, words);
            }
        }
        return opened;
    }

    boolean has(AssessmentText text) {
        return sealed(text) != null;
    }

    private byte @Nullable [] sealed(AssessmentText text) {
        return switch (text) {
            case STRENGTHS -> strengthsSealed;
            case TRUSTED -> trustedSealed;
            case FAMILY -> familySealed;
        };
    }
}
