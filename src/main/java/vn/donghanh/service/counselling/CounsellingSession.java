package vn.donghanh.service.counselling;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;

/** What is recorded of one participant's session besides the version of its delivery. Append-only, one for each version. */
@Entity
@Table(name = "counselling_session", catalog = "donghanh_log")
class CounsellingSession {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    /** The reference of the version of the delivery. */
    @Column(columnDefinition = "char(26)")
    private String ref;

    private long caseId;

    /** Shared by the parts of a group and by all versions; random, and shown nowhere. */
    @Column(columnDefinition = "char(26)")
    private String sessionKey;

    @Enumerated(EnumType.STRING)
    private SessionMethod method;

    private boolean interpreted;
    private @Nullable LocalDate nextOn;
    private byte @Nullable [] contentSealed;
    private byte @Nullable [] ownSealed;

    protected CounsellingSession() {}

    /**
     * @param content encrypted; null when nothing was written
     * @param own encrypted; null when nothing was written
     */
    CounsellingSession(
            String ref,
            CaseId caseId,
            String sessionKey,
            Arrangement arrangement,
            byte @Nullable [] content,
            byte @Nullable [] own) {
        this.ref = ref;
        this.caseId = caseId.value();
        this.sessionKey = sessionKey;
        this.method = arrangement.method();
        this.interpreted = arrangement.interpreted();
        this.nextOn = arrangement.next();
        this.contentSealed = content;
        this.ownSealed = own;
    }

    /** How they met, whether an interpreter was present, and when they meet again. */
    record Arrangement(SessionMethod method, boolean interpreted, @Nullable LocalDate next) {}

    /** Creates the row of the version that says that the entry was a mistake. */
    CounsellingSession asMistake(String newRef, byte[] reason) {
        return new CounsellingSession(newRef, new CaseId(caseId), sessionKey, arrangement(), reason, null);
    }

    String ref() {
        return ref;
    }

    String sessionKey() {
        return sessionKey;
    }

    Arrangement arrangement() {
        return new Arrangement(method, interpreted, nextOn);
    }

    byte @Nullable [] contentSealed() {
        return contentSealed;
    }

    byte @Nullable [] ownSealed() {
        return ownSealed;
    }
}
