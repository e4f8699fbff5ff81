package vn.donghanh.person.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.donghanh.testing.Refusals.assertRefused;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.TestKeys;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.MissingReason;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.testing.Stored;

/** A safe-contact agreement is read back as recorded, and its free texts are encrypted separately. */
class SafeContactTest {
    private static final Instant NOW = Instant.parse("2026-03-10T02:00:00Z");
    private static final StaffId WORKER = new StaffId(1);

    @TempDir
    Path temp;

    private FieldEncryption encryption;
    private final SafeContact contact = new SafeContact(PersonRef.random());

    @BeforeEach
    void keys() {
        encryption = TestKeys.in(temp).encryption();
    }

    @Test
    void agreementIsReadBack() {
        contact.agree(
                new SafeContactTerms(
                        Set.of(ContactChannel.CALL),
                        Set.of(ContactTimeSlot.EVE),
                        Set.of(ContactSafetyFlag.NO_NAME),
                        null,
                        "hoa sữa",
                        "chị gái",
                        null),
                encryption,
                WORKER,
                NOW);
        SafeContactView view = contact.view(encryption);
        assertThat(view.channels()).containsExactly(ContactChannel.CALL);
        assertThat(view.slots()).containsExactly(ContactTimeSlot.EVE);
        assertThat(view.flags()).containsExactly(ContactSafetyFlag.NO_NAME);
        assertThat(view)
                .isEqualTo(new SafeContactView(
                        Set.of(ContactChannel.CALL),
                        Set.of(ContactTimeSlot.EVE),
                        Set.of(ContactSafetyFlag.NO_NAME),
                        null,
                        true,
                        true,
                        false,
                        0,
                        NOW));
        assertThat(contact.open(SafeContactPart.CODE_WORD, encryption)).contains("hoa sữa");
        assertThat(contact.open(SafeContactPart.WHO_MAY_ANSWER, encryption)).contains("chị gái");
        assertThat(contact.open(SafeContactPart.NOTE, encryption)).isEmpty();
    }

    @Test
    void reasonForNoChannelIsReadBack() {
        contact.agree(
                new SafeContactTerms(Set.of(), Set.of(), Set.of(), MissingReason.REFUSED, null, null, null),
                encryption,
                WORKER,
                NOW);
        assertThat(contact.view(encryption).missing()).isEqualTo(MissingReason.REFUSED);
        assertThat(contact.view(encryption).channels()).isEmpty();
    }

    /** Rules encrypted before the reason existed have three parts. */
    @Test
    void rulesWithoutAReasonPartAreStillRead() {
        EncryptedCell cell = new EncryptedCell(
                (PersonRef) Stored.value(contact, "personRef"), "safe_contact", "rules_sealed", (String)
                        Stored.value(contact, "ref"));
        Stored.with(contact, "rulesSealed", encryption.seal(KeyPurpose.CONTACT, cell, "CALL;EVE;NO_NAME"));
        SafeContactView view = contact.view(encryption);
        assertThat(view.channels()).containsExactly(ContactChannel.CALL);
        assertThat(view.flags()).containsExactly(ContactSafetyFlag.NO_NAME);
        assertThat(view.missing()).isNull();
    }

    @Test
    void nullKeepsAndEmptyRemovesAText() {
        contact.agree(terms("hoa sữa"), encryption, WORKER, NOW);
        contact.agree(terms(null), encryption, WORKER, NOW);
        assertThat(contact.open(SafeContactPart.CODE_WORD, encryption)).contains("hoa sữa");
        contact.agree(terms("  "), encryption, WORKER, NOW);
        assertThat(contact.open(SafeContactPart.CODE_WORD, encryption)).isEmpty();
    }

    /** A caller who reads that a code word is used and finds none cannot call. */
    @Test
    void codeWordThatIsToBeUsedIsRecorded() {
        assertRefused(PersonRule.CODE_WORD_MISSING, () -> contact.agree(withCodeWord(null), encryption, WORKER, NOW));
        contact.agree(withCodeWord("hoa sữa"), encryption, WORKER, NOW);
        contact.agree(withCodeWord(null), encryption, WORKER, NOW);
        assertRefused(PersonRule.CODE_WORD_MISSING, () -> contact.agree(withCodeWord(""), encryption, WORKER, NOW));
        assertThat(contact.open(SafeContactPart.CODE_WORD, encryption)).contains("hoa sữa");
    }

    @ParameterizedTest
    @EnumSource
    void longestTextFitsItsColumn(SafeContactPart part) {
        String fits = "x".repeat(part.maxLength());
        contact.agree(with(part, fits), encryption, WORKER, NOW);
        assertThat(contact.open(part, encryption)).contains(fits);
        assertRefused(PersonRule.TEXT_TOO_LONG, () -> contact.agree(with(part, fits + "x"), encryption, WORKER, NOW));
    }

    private static SafeContactTerms withCodeWord(@Nullable String codeWord) {
        return new SafeContactTerms(
                Set.of(ContactChannel.CALL), Set.of(), Set.of(ContactSafetyFlag.CODE_WORD), null, codeWord, null, null);
    }

    private static SafeContactTerms with(SafeContactPart part, String words) {
        return new SafeContactTerms(
                Set.of(ContactChannel.CALL),
                Set.of(),
                Set.of(),
                null,
                part == SafeContactPart.CODE_WORD ? words : null,
                part == SafeContactPart.WHO_MAY_ANSWER ? words : null,
                part == SafeContactPart.NOTE ? words : null);
    }

    private static SafeContactTerms terms(@Nullable String codeWord) {
        return new SafeContactTerms(Set.of(ContactChannel.CALL), Set.of(), Set.of(), null, codeWord, null, null);
    }
}
