package vn.donghanh.lawful;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/** A letter sent to an authority, an answer or a refusal. Append-only. A letter about a client is encrypted with the client's key and is erased with it. */
@Entity
@Table(name = "lawful_letter", catalog = "donghanh_log")
class LawfulLetter {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(26)")
    private String ref;

    @Column(columnDefinition = "char(26)")
    private String requestRef;

    private @Nullable CaseId caseId;

    @Column(columnDefinition = "char(26)")
    private @Nullable PersonRef personRef;

    private @Nullable String items;
    private byte[] contentSealed;
    private LocalDate signedOn;
    private StaffId signedBy;

    protected LawfulLetter() {}

    LawfulLetter(
            String ref,
            LawfulRequest request,
            @Nullable CaseView caseView,
            Collection<DisclosedItem> items,
            byte[] contentSealed,
            LocalDate on,
            StaffId staffId) {
        this.ref = ref;
        this.requestRef = request.ref();
        this.caseId = caseView == null ? null : caseView.id();
        this.personRef = caseView == null ? null : caseView.person();
        this.items = items.isEmpty()
                ? null
                : items.stream().sorted().map(DisclosedItem::name).collect(Collectors.joining(","));
        this.contentSealed = contentSealed;
        this.signedOn = on;
        this.signedBy = staffId;
    }

    String ref() {
        return ref;
    }

    String requestRef() {
        return requestRef;
    }

    @Nullable
    PersonRef person() {
        return personRef;
    }

    List<DisclosedItem> items() {
        return items == null
                ? List.of()
                : Arrays.stream(items.split(",")).map(DisclosedItem::valueOf).toList();
    }

    byte[] contentSealed() {
        return contentSealed;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    StaffId signedBy() {
        return signedBy;
    }
}
