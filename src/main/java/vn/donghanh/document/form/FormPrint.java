package vn.donghanh.document.form;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RandomReference;
import vn.donghanh.shared.RuleViolationException;

/** One printing of a form of a case: which form, by whom, and whether the signed copy came back. Holds nothing of what was printed. */
@Entity
@Table(name = "printed_form")
class FormPrint {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    private CaseId caseId;
    private int episode;

    @Enumerated(EnumType.STRING)
    private FormKind kind;

    private @Nullable String subject;

    @Enumerated(EnumType.STRING)
    private FormFormat format;

    private boolean named;
    private Instant printedAt;
    private StaffId printedBy;

    @Enumerated(EnumType.STRING)
    private FormStatus status;

    private Instant statusSince;
    private StaffId statusBy;

    @Enumerated(EnumType.STRING)
    private @Nullable NotSignedReason notSignedReason;

    @Column(columnDefinition = "char(26)")
    private @Nullable String documentRef;

    @Version
    private int version;

    protected FormPrint() {}

    /** @param named whether identity values were opened for this print */
    FormPrint(CaseView caseView, FormKey key, FormFormat format, boolean named, StaffId staffId, Instant at) {
        this.ref = RandomReference.random();
        this.caseId = caseView.id();
        this.episode = caseView.episode();
        this.kind = key.kind();
        this.subject = key.subject();
        this.format = format;
        this.named = named;
        this.printedAt = at;
        this.printedBy = staffId;
        this.status = key.kind().task().isPresent() ? FormStatus.WAITING_FOR_SIGNATURE : FormStatus.HANDED_OUT;
        this.statusSince = at;
        this.statusBy = staffId;
    }

    /** @param document reference of the filed document */
    void signedCopyFiled(String document, StaffId staffId, Instant at) {
        moveTo(FormStatus.FILED, staffId, at);
        documentRef = document;
    }

    void notSigned(NotSignedReason reason, StaffId staffId, Instant at) {
        moveTo(FormStatus.NOT_SIGNED, staffId, at);
        notSignedReason = reason;
    }

    void replaced(StaffId staffId, Instant at) {
        moveTo(FormStatus.REPLACED, staffId, at);
    }

    private void moveTo(FormStatus next, StaffId staffId, Instant at) {
        if (!status.next().contains(next)) {
            throw new RuleViolationException(FormRule.NOT_WAITING);
        }
        status = next;
        statusSince = at;
        statusBy = staffId;
    }

    String ref() {
        return ref;
    }

    FormKey key() {
        return new FormKey(kind, subject);
    }

    FormKind kind() {
        return kind;
    }

    FormStatus status() {
        return status;
    }

    Instant printedAt() {
        return printedAt;
    }

    StaffId printedBy() {
        return printedBy;
    }

    FormFormat format() {
        return format;
    }

    boolean isNamed() {
        return named;
    }

    Instant statusSince() {
        return statusSince;
    }

    StaffId statusBy() {
        return statusBy;
    }

    @Nullable
    NotSignedReason notSignedReason() {
        return notSignedReason;
    }

    @Nullable
    String documentRef() {
        return documentRef;
    }
}
