package vn.donghanh.reporting.register;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Under which column of the forms the money of a source stands, with its validity and basis. */
@Entity
class FundingSourceLevel {
    @Embeddable
    record Key(String source, LocalDate validFrom) implements Serializable {}

    @EmbeddedId
    private Key id;

    @Enumerated(EnumType.STRING)
    private FundingLevel level;

    private @Nullable LocalDate validTo;
    private String basis;

    protected FundingSourceLevel() {}

    boolean isOf(@Nullable String source, LocalDate day) {
        return id.source().equals(source)
                && !id.validFrom().isAfter(day)
                && (validTo == null || !validTo.isBefore(day));
    }

    FundingLevel level() {
        return level;
    }
}
