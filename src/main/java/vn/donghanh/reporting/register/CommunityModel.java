package vn.donghanh.reporting.register;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/** One version of a model in the community. Append-only. */
@Entity
@Table(name = "community_model", catalog = "donghanh_log")
class CommunityModel {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Embedded
    private RegisterVersion version;

    private String name;

    @Enumerated(EnumType.STRING)
    private CommunityModelKind kind;

    private int begunYear;
    private @Nullable LocalDate endedOn;

    @ElementCollection
    @CollectionTable(
            name = "community_model_commune",
            catalog = "donghanh_log",
            joinColumns = @JoinColumn(name = "model_id"))
    @Column(name = "unit_id")
    private Set<Integer> communes = new HashSet<>();

    protected CommunityModel() {}

    private CommunityModel(RegisterVersion version, CommunityModelFacts facts) {
        this.version = version;
        name = Objects.requireNonNull(facts.name());
        kind = Objects.requireNonNull(facts.kind());
        begunYear = Objects.requireNonNull(facts.begunYear());
        endedOn = facts.endedOn();
        communes.addAll(facts.communes());
    }

    /** @param facts complete */
    static CommunityModel recorded(CommunityModelFacts facts, StaffId staff, Instant now) {
        return new CommunityModel(RegisterVersion.first(staff, now), facts);
    }

    /**
     * @param facts complete
     * @throws RuleViolationException when the model was withdrawn
     */
    CommunityModel corrected(CommunityModelFacts facts, StaffId staff, Instant now) {
        return new CommunityModel(version.next(null, staff, now), facts);
    }

    /** @throws RuleViolationException when the model was withdrawn already */
    CommunityModel withdrawn(RegisterWithdrawalReason reason, StaffId staff, Instant now) {
        return new CommunityModel(version.next(reason, staff, now), facts());
    }

    /** @throws RuleViolationException when the day is before the model began or after it ended */
    void requireGoingOn(LocalDate day) {
        if (!facts().wentOn(day, day)) {
            throw RuleViolationException.at("day", RegisterRule.DAY_OUTSIDE_OF_MODEL);
        }
    }

    RegisterVersion version() {
        return version;
    }

    CommunityModelFacts facts() {
        return new CommunityModelFacts(name, kind, communes, begunYear, endedOn);
    }
}
