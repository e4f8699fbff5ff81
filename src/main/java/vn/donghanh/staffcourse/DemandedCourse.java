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
}
