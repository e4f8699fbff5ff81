package vn.donghanh.feedback.complaint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.draft.AuthorDraft;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;

/** What one recorder was writing down of a client's words. It names the person only so that erasure finds it. */
@Entity
class ComplaintDraft extends AuthorDraft {
    @Column(columnDefinition = "char(26)")
    private @Nullable PersonRef personRef;

    protected ComplaintDraft() {}

    ComplaintDraft(StaffId staff) {
        super(RandomReference.random(), staff);
    }

    /** @param person the client of the case whose number was entered; null when it was none */
    void update(@Nullable PersonRef person, byte[] content, Instant now) {
        personRef = person;
        update(content, now);
    }

    @Nullable
    PersonRef person() {
        return personRef;
    }
}
