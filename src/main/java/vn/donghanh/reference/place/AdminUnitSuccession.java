package vn.donghanh.reference.place;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;

/** The succession of one administrative unit by another, with day and kind. */
@Entity
@Table(name = "unit_succession")
class AdminUnitSuccession {
    @Embeddable
    record Key(int oldId, int newId) implements Serializable {}

    @EmbeddedId
    private Key id;

    private LocalDate effectiveDate;

    @Enumerated(EnumType.STRING)
    private SuccessionKind kind;

    protected AdminUnitSuccession() {}
}
