package vn.donghanh.reference;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;

/** That one unit followed another, on which day and how. */
@Entity
class UnitSuccession {
    @Embeddable
    record Key(int oldId, int newId) implements Serializable {}

    @EmbeddedId
    private Key id;

    private LocalDate effectiveDate;

    @Enumerated(EnumType.STRING)
    private SuccessionKind kind;

    protected UnitSuccession() {}
}
