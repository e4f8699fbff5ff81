package vn.donghanh.reporting.programme;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.Precondition;
import vn.donghanh.shared.VietnameseText;

/**
 * What a version of a plan says besides its targets.
 *
 * @param number number of the plan's document
 * @param basis the legal basis of this version
 * @param areaId the province for whose area it was made
 * @param validFrom the first day on which the version holds
 * @param validTo the last one; null until a later version
 */
public record PlanDetails(
        @Nullable String number,
        @Nullable String nameVi,
        @Nullable String nameEn,
        @Nullable String issuedBy,
        @Nullable String programmeVi,
        @Nullable String programmeEn,
        @Nullable String basis,
        @Nullable Integer areaId,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo)
        implements Serializable {
    public PlanDetails {
        number = clean(number);
        nameVi = clean(nameVi);
        nameEn = clean(nameEn);
        issuedBy = clean(issuedBy);
        programmeVi = clean(programmeVi);
        programmeEn = clean(programmeEn);
        basis = clean(basis);
    }

    static PlanDetails none() {
        return new PlanDetails(null, null, null, null, null, null, null, null, null, null);
    }

    static @Nullable String clean(@Nullable String typed) {
        return typed == null ? null : VietnameseText.clean(typed);
    }

    static Precondition typed(String field, @Nullable String text) {
        return Precondition.of(ProgrammeRule.TEXT_MISSING, text != null && !text.isEmpty())
                .at(field);
    }

    List<Precondition> preconditions() {
        return List.of(
                typed("number", number),
                typed("nameVi", nameVi),
                typed("nameEn", nameEn),
                typed("issuedBy", issuedBy),
                typed("programmeVi", programmeVi),
                typed("programmeEn", programmeEn),
                typed("basis", basis),
                Precondition.of(ProgrammeRule.AREA_MISSING, areaId != null).at("area"),
                Precondition.of(ProgrammeRule.DAY_MISSING, validFrom != null).at("validFrom"),
                Precondition.of(
                                ProgrammeRule.ENDS_BEFORE_IT_BEGINS,
                                validFrom == null || validTo == null || !validTo.isBefore(validFrom))
                        .at("validTo"));
    }
}
