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
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RuleViolation;

/** Two records that may be one person: filed when the second one came, then decided once; undoing a merge opens the question again. */
@Entity
class DuplicatePair {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "person_a", columnDefinition = "char(26)")
    private PersonRef personA;

    @Column(name = "person_b", columnDefinition = "char(26)")
    private PersonRef personB;

    private String matchedOn;
    private Instant foundAt;
    private Long unitId;
    private Integer strength;
    private Instant decidedAt;
    private StaffId decidedBy;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(12)")
    private DuplicateDecision decision;

    @Version
    private int version;

    protected DuplicatePair() {}

    void decide(DuplicateDecision verdict, StaffId by, Instant at) {
        if (decision != null) {
            throw new RuleViolation(PersonRule.PAIR_ALREADY_DECIDED);
        }
        decision = verdict;
        decidedBy = by;
        decidedAt = at;
    }

    /** What was decided is taken back. */
    void openAgain() {
        decision = null;
        decidedBy = null;
        decidedAt = null;
    }

    long id() {
        return id;
    }

    List<PersonRef> persons() {
        return List.of(personA, personB);
    }

    Set<IdentityField> matchedOn() {
        return Codes.split(matchedOn, IdentityField.class);
    }

    Instant foundAt() {
        return foundAt;
    }
}
