package vn.donghanh.person.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.person.SafeContactRules;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.VietnameseText;

/** The safe-contact agreement of one person: one row per person, updated whenever the situation changes. */
@Entity
class SafeContact {
    @Id
    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private PersonRef personRef;

    @Column(columnDefinition = "varbinary(1024)")
    private byte[] rulesSealed;

    @Column(columnDefinition = "varbinary(512)")
    private byte @Nullable [] codeWordSealed;

    @Column(columnDefinition = "varbinary(2048)")
    private byte @Nullable [] whoMayAnswerSealed;

    @Column(columnDefinition = "varbinary(4096)")
    private byte @Nullable [] noteSealed;

    @Version
    private int version;

    private Instant updatedAt;
    private StaffId updatedBy;

    protected SafeContact() {}

    SafeContact(PersonRef person) {
        this.ref = RandomReference.random();
        this.personRef = person;
    }

    /** @throws RuleViolationException when a code word is to be used and none is recorded, or a text is too long */
    void agree(SafeContactTerms terms, FieldEncryption encryption, StaffId staffId, Instant at) {
        byte[] codeWord = words(SafeContactPart.CODE_WORD, terms.codeWord(), codeWordSealed, encryption);
        if (codeWord == null && terms.flags().contains(ContactSafetyFlag.CODE_WORD)) {
            throw RuleViolationException.at("codeWord", PersonRule.CODE_WORD_MISSING);
        }
        rulesSealed = encryption.seal(
                KeyPurpose.CONTACT, cell("rules_sealed"), terms.rules().text());
        codeWordSealed = codeWord;
        whoMayAnswerSealed =
                words(SafeContactPart.WHO_MAY_ANSWER, terms.whoMayAnswer(), whoMayAnswerSealed, encryption);
        noteSealed = words(SafeContactPart.NOTE, terms.note(), noteSealed, encryption);
        updatedBy = staffId;
        updatedAt = at;
    }

    SafeContactView view(FieldEncryption encryption) {
        SafeContactRules rules =
                SafeContactRules.read(encryption.open(KeyPurpose.CONTACT, cell("rules_sealed"), rulesSealed));
        return new SafeContactView(
                rules.channels(),
                rules.slots(),
                rules.flags(),
                rules.missing(),
                codeWordSealed != null,
                whoMayAnswerSealed != null,
                noteSealed != null,
                version,
                updatedAt);
    }

    Optional<String> open(SafeContactPart part, FieldEncryption encryption) {
        byte[] sealed =
                switch (part) {
                    case CODE_WORD -> codeWordSealed;
                    case WHO_MAY_ANSWER -> whoMayAnswerSealed;
                    case NOTE -> noteSealed;
                };
        return Optional.ofNullable(encryption.openOrNull(KeyPurpose.CONTACT, cell(part.column()), sealed));
    }

    private byte[] words(SafeContactPart part, String typed, byte[] before, FieldEncryption encryption) {
        if (typed == null) {
            return before;
        }
        String text = VietnameseText.clean(typed);
        if (text.length() > part.maxLength()) {
            throw new RuleViolationException(PersonRule.TEXT_TOO_LONG, part.maxLength());
        }
        return text.isEmpty() ? null : encryption.seal(KeyPurpose.CONTACT, cell(part.column()), text);
    }

    private EncryptedCell cell(String column) {
        return new EncryptedCell(personRef, "safe_contact", column, ref);
    }
}
