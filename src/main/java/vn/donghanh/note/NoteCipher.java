package vn.donghanh.note;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.shared.PersonRef;

/** Encrypts and decrypts notes, their drafts and what was said at an attempt to reach the client. */
@ApplicationScoped
class NoteCipher {
    @Inject
    FieldEncryption encryption;

    byte[] sealBody(PersonRef person, NoteSection section, String ref, String body) {
        return encryption.seal(section.purpose(), ProgressNote.bodyCell(person, ref), body);
    }

    String openBody(PersonRef person, ProgressNote note) {
        return encryption.open(note.section().purpose(), ProgressNote.bodyCell(person, note.ref()), note.bodySealed());
    }

    byte[] sealDraft(PersonRef person, NoteSection section, String ref, String body) {
        return encryption.seal(section.purpose(), NoteDraft.bodyCell(person, ref), body);
    }

    String openDraft(PersonRef person, NoteDraft draft) {
        return encryption.open(
                draft.section().purpose(), NoteDraft.bodyCell(person, draft.ref()), draft.contentSealed());
    }

    /** Encrypts or decrypts a text of an attempt to reach the client, which may be absent. */
    byte @Nullable [] sealAttempt(EncryptedCell cell, @Nullable String text) {
        return encryption.sealOrNull(KeyPurpose.NOTES, cell, text);
    }

    @Nullable
    String openAttempt(EncryptedCell cell, byte @Nullable [] sealed) {
        return encryption.openOrNull(KeyPurpose.NOTES, cell, sealed);
    }
}
