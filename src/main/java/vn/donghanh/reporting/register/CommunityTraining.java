package vn.donghanh.reporting.register;

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
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.RuleViolationException;

/** One version of a training for others than staff. Append-only. */
@Entity
@Table(name = "community_training", catalog = "donghanh_log")
class CommunityTraining {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Embedded
    private RegisterVersion version;

    private String topic;

    @Enumerated(EnumType.STRING)
    private TrainingAudience audience;

    private LocalDate firstDay;
    private LocalDate lastDay;
    private int classes;
    private int attendances;
    private int persons;

    protected CommunityTraining() {}

    private CommunityTraining(RegisterVersion version, CommunityTrainingFacts facts) {
        this.version = version;
        topic = Objects.requireNonNull(facts.topic());
        audience = Objects.requireNonNull(facts.audience());
        firstDay = Objects.requireNonNull(facts.firstDay());
        lastDay = Objects.requireNonNull(facts.lastDay());
        classes = Objects.requireNonNull(facts.classes());
        attendances = Objects.requireNonNull(facts.attendances());
        persons = Objects.requireNonNull(facts.persons());
    }

    /** @param facts complete */
    static CommunityTraining recorded(CommunityTrainingFacts facts, StaffId staff, Instant now) {
        return new CommunityTraining(RegisterVersion.first(staff, now), facts);
    }

    /**
     * @param facts complete
     * @throws RuleViolationException when the training was withdrawn
     */
    CommunityTraining corrected(CommunityTrainingFacts facts, StaffId staff, Instant now) {
        return new CommunityTraining(version.next(null, staff, now), facts);
    }

    /** @throws RuleViolationException when the training was withdrawn already */
    CommunityTraining withdrawn(RegisterWithdrawalReason reason, StaffId staff, Instant now) {
        return new CommunityTraining(version.next(reason, staff, now), facts());
    }

    RegisterVersion version() {
        return version;
    }

    CommunityTrainingFacts facts() {
        return new CommunityTrainingFacts(topic, audience, firstDay, lastDay, classes, attendances, persons);
    }
}
