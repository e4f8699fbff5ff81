package vn.donghanh.lawful;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.crypto.Purpose;
import vn.donghanh.crypto.SealedCell;
import vn.donghanh.crypto.Vault;
import vn.donghanh.shared.PersonRef;

/** Seals and opens the words of requests, which are nobody's, and of letters, which are the client's whom they are about. */
@ApplicationScoped
class LawfulSeals {
    private static final String LETTER = "lawful_letter";

    /** What stands in the log and is nobody's cannot be sealed anew: it goes with the keys that stay. */
    private static final Purpose NOBODYS_LETTER = Purpose.AUDIT;

    @Inject
    Vault vault;

    /** A request as it was entered, its words sealed. */
    Question question(String ref, EnterRequest told) {
        return new Question(
                told.form(),
                told.authority(),
                told.asks(),
                seal("authority", ref, told.name()),
                sealOrNull("official", ref, told.official()),
                sealOrNull("letter", ref, told.letter()),
                told.letterOn(),
                sealOrNull("basis", ref, told.basis()),
                seal("asked", ref, told.asked()),
                told.receivedOn(),
                told.wantedBy());
    }

    byte[] seal(String column, String ref, String text) {
        return vault.seal(Purpose.DOCUMENTS, "lawful_request", column, ref, text.strip());
    }

    private byte @Nullable [] sealOrNull(String column, String ref, @Nullable String text) {
        return text == null ? null : seal(column, ref, text);
    }

    String open(String column, String ref, byte[] sealed) {
        return vault.open(Purpose.DOCUMENTS, "lawful_request", column, ref, sealed);
    }

    @Nullable
    String openOrNull(String column, String ref, byte @Nullable [] sealed) {
        return sealed == null ? null : open(column, ref, sealed);
    }

    byte[] seal(String ref, @Nullable PersonRef person, LetterContent content) {
        return person == null
                ? vault.seal(NOBODYS_LETTER, LETTER, "content", ref, content.text())
                : vault.seal(Purpose.DOCUMENTS, new SealedCell(person, LETTER, "content", ref), content.text());
    }

    LetterContent open(LawfulLetter letter) {
        PersonRef person = letter.person();
        return LetterContent.read(
                person == null
                        ? vault.open(NOBODYS_LETTER, LETTER, "content", letter.ref(), letter.contentSealed())
                        : vault.open(
                                Purpose.DOCUMENTS,
                                new SealedCell(person, LETTER, "content", letter.ref()),
                                letter.contentSealed()));
    }
}
