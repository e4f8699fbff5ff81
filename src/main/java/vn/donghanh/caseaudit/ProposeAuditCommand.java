package vn.donghanh.caseaudit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Proposal of an audit according to the letter that orders it.
 *
 * @param orderedBy the authority that ordered it
 * @param unit the unit to be audited; null for the whole Centre
 * @param auditors the auditors' usernames
 */
public record ProposeAuditCommand(
        @NotBlank @Size(max = 200) String orderedBy,
        @NotBlank @Size(max = 60) String letter,
        @NotNull LocalDate letterOn,
        @Nullable Long unit,
        @NotNull LocalDate periodFrom,
        @NotNull LocalDate periodTo,
        int sampleSize,
        @NotNull LocalDate openFrom,
        @NotNull LocalDate openUntil,
        Set<String> auditors) {}
