package vn.donghanh.legalaid;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How many working days the office has to issue a paper, as versioned data with its legal basis. */
@Entity
@Table(name = "legal_aid_paper_wait")
class PaperWaitingTime {
    @Id
    private long id;

    private String paper;
    private int workingDays;
    private String basis;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    protected PaperWaitingTime() {}

    boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    String paper() {
        return paper;
    }

    int workingDays() {
        return workingDays;
    }

    String basis() {
        return basis;
    }
}
