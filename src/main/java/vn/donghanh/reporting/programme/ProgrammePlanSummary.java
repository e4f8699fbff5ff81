package vn.donghanh.reporting.programme;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Locale;

/**
 * The plan in force and the programme that it implements.
 *
 * @param ref reference of the version
 * @param from the first day of the version
 */
public record ProgrammePlanSummary(
        String ref,
        String number,
        String nameVi,
        String nameEn,
        String issuedBy,
        String programmeVi,
        String programmeEn,
        String basis,
        LocalDate from)
        implements Serializable {
    public PlanReference reference() {
        return new PlanReference(ref, number, from);
    }

    public String name(Locale reader) {
        return reader.getLanguage().equals("vi") ? nameVi : nameEn;
    }

    public String programme(Locale reader) {
        return reader.getLanguage().equals("vi") ? programmeVi : programmeEn;
    }
}
