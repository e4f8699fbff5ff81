package vn.donghanh.reporting.register;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/** One version of an entry: how many people take part in a model, or money spent for a model or a training. Append-only. */
@Entity
@Table(name = "register_entry", catalog = "donghanh_log")
class RegisterEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Embedded
    private RegisterVersion version;

    /** The model or training. */
    @Column(columnDefinition = "char(26)")
    private String subjectRef;

    @Enumerated(EnumType.STRING)
    private RegisterEntryKind kind;

    private LocalDate happenedOn;
    private long number;
    private @Nullable String fundingSource;

    protected RegisterEntry() {}

    private RegisterEntry(RegisterVersion version, String subjectRef, RegisterEntryFacts facts) {
        this.version = version;
        this.subjectRef = subjectRef;
        kind = facts.kind();
        happenedOn = Objects.requireNonNull(facts.on());
        number = Objects.requireNonNull(facts.number());
        fundingSource = facts.source();
    }

    /** @param facts complete */
    static RegisterEntry recorded(String subjectRef, RegisterEntryFacts facts, StaffId staff, Instant now) {
        return new RegisterEntry(RegisterVersion.first(staff, now), subjectRef, facts);
    }

    /**
     * @param facts complete, of the same kind
     * @throws RuleViolationException when the entry was withdrawn
     */
    RegisterEntry corrected(RegisterEntryFacts facts, StaffId staff, Instant now) {
        if (facts.kind() != kind) {
            throw new IllegalArgumentException("people are no money");
        }
        return new RegisterEntry(version.next(null, staff, now), subjectRef, facts);
    }

    /** @throws RuleViolationException when the entry was withdrawn already */
    RegisterEntry withdrawn(RegisterWithdrawalReason reason, StaffId staff, Instant now) {
        return new RegisterEntry(version.next(reason, staff, now), subjectRef, facts());
    }

    RegisterVersion version() {
        return version;
    }

    String subjectRef() {
        return subjectRef;
    }

    RegisterEntryFacts facts() {
        return new RegisterEntryFacts(kind, happenedOn, number, fundingSource);
    }
}
