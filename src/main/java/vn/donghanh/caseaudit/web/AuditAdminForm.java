package vn.donghanh.caseaudit.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.donghanh.caseaudit.ProposeAuditCommand;

/** Form for proposing an audit. */
public class AuditAdminForm implements Serializable {
    private static final long serialVersionUID = 1L;

    @NotBlank
    private String orderedBy;

    @NotBlank
    private String letter;

    @NotNull
    private LocalDate letterOn;

    private @Nullable Long unit;

    @NotNull
    private LocalDate periodFrom;

    @NotNull
    private LocalDate periodTo;

    @NotNull
    @Min(1)
    @Max(50)
    private Integer sampleSize = 10;

    @NotNull
    private LocalDate openFrom;

    @NotNull
    private LocalDate openUntil;

    @NotEmpty
    private Set<String> auditors = new HashSet<>();

    ProposeAuditCommand command() {
        return new ProposeAuditCommand(
                orderedBy, letter, letterOn, unit, periodFrom, periodTo, sampleSize, openFrom, openUntil, auditors);
    }

    public String getOrderedBy() {
        return orderedBy;
    }

    public void setOrderedBy(String orderedBy) {
        this.orderedBy = orderedBy;
    }

    public String getLetter() {
        return letter;
    }

    public void setLetter(String letter) {
        this.letter = letter;
    }

    public LocalDate getLetterOn() {
        return letterOn;
    }

    public void setLetterOn(LocalDate letterOn) {
        this.letterOn = letterOn;
    }

    public @Nullable Long getUnit() {
        return unit;
    }

    public void setUnit(@Nullable Long unit) {
        this.unit = unit;
    }

    public LocalDate getPeriodFrom() {
        return periodFrom;
    }

    public void setPeriodFrom(LocalDate periodFrom) {
        this.periodFrom = periodFrom;
    }

    public LocalDate getPeriodTo() {
        return periodTo;
    }

    public void setPeriodTo(LocalDate periodTo) {
        this.periodTo = periodTo;
    }

    public Integer getSampleSize() {
        return sampleSize;
    }

    public void setSampleSize(Integer sampleSize) {
        this.sampleSize = sampleSize;
    }

    public LocalDate getOpenFrom() {
        return openFrom;
    }

    public void setOpenFrom(LocalDate openFrom) {
        this.openFrom = openFrom;
    }

    public LocalDate getOpenUntil() {
        return openUntil;
    }

    public void setOpenUntil(LocalDate openUntil) {
        this.openUntil = openUntil;
    }

    public Set<String> getAuditors() {
        return auditors;
    }

    public void setAuditors(Set<String> auditors) {
        this.auditors = auditors;
    }
}
