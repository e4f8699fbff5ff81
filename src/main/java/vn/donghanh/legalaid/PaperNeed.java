package vn.donghanh.legalaid;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A paper that matters of one kind need, as versioned data. */
@Entity
@Table(name = "legal_aid_paper_need")
class PaperNeed {
    @Id
    private long id;

    private String matter;
    private String paper;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    protected PaperNeed() {}

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    String paper() {
        return paper;
    }
}
