package vn.donghanh.staffcourse;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.Role;
import vn.donghanh.shared.RuleViolationException;

/** A course that somebody must have completed before a role is granted, with its validity and basis. */
@Entity
class DemandedCourse {
    @Embeddable
    record Key(@Enumerated(EnumType.STRING) Role role, String topic, LocalDate validFrom) implements Serializable {}

    @EmbeddedId
    private Key id;

    private @Nullable LocalDate validTo;
    private String basis;

    protected DemandedCourse() {}

    DemandedCourse(Role role, String topic, LocalDate from, String basis) {
        this.id = new Key(role, topic, from);
        this.basis = basis;
    }

    /**
     * Ends the demand with today as its last day, or with its first one when it has not begun.
     *
     * @throws RuleViolationException when it has ended
     */
    void end(LocalDate today) {
        if (!isOpen()) {
            throw new RuleViolationException(StaffCourseRule.DEMAND_OVER);
        }
        validTo = today.isBefore(id.validFrom()) ? id.validFrom() : today;
    }

    boolean isOpen() {
        return validTo == null;
    }

    boolean isFor(@Nullable Role role, @Nullable String topic) {
        return id.role() == role && id.topic().equals(topic);
    }

    Role role() {
        return id.role();
    }

    String topic() {
        return id.topic();
    }

    LocalDate validFrom() {
        return id.validFrom();
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    String basis() {
        return basis;
    }
}
