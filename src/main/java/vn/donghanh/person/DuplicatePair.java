package vn.donghanh.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.person.value.EnumSetCodec;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.person.value.PersonRule;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolationException;

/**
 * A pair of records that may be the same person: filed when the second one is recorded, and decided once. Undoing a
 * merge reopens it.
 */
@Entity
public class DuplicatePair {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_a", columnDefinition = "char(26)")
    private PersonRef personA;

    @Column(name = "person_b", columnDefinition = "char(26)")
    private PersonRef personB;

    private String matchedOn;
    private Instant foundAt;
    private @Nullable Long unitId;
    private @Nullable Integer strength;
    private @Nullable Instant decidedAt;
    private @Nullable StaffId decidedBy;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private @Nullable DuplicateDecision decision;

    @Version
    private int version;

    protected DuplicatePair() {}

    public void decide(DuplicateDecision verdict, StaffId staffId, Instant at) {
        if (decision != null) {
            throw new RuleViolationException(PersonRule.PAIR_ALREADY_DECIDED);
        }
        decision = verdict;
        decidedBy = staffId;
        decidedAt = at;
    }

    /** Removes the decision. */
    public void reopen() {
        decision = null;
        decidedBy = null;
        decidedAt = null;
    }

    public long id() {
        return id;
    }

    public List<PersonRef> persons() {
        return List.of(personA, personB);
    }

    public Set<IdentityField> matchedOn() {
        return EnumSetCodec.parse(matchedOn, IdentityField.class);
    }

    public Instant foundAt() {
        return foundAt;
    }
}
